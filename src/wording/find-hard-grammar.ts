import { type HardKind, type HardPlace, placesOf } from './hard-place.js';

/** The stem of a polite verb: お待ち, お問い合わせ, ご提出; not a noun with a particle (お金を). */
const STEM =
  '(?:お(?:\\p{Script=Han}{1,2}[いきぎしじちにびみりえけげせねべめれら]{0,2}){1,2}|[ご御]\\p{Script=Han}{2,4})';

const patterns: readonly (readonly [HardKind, RegExp])[] = [
  [
    'polite',
    new RegExp(
      `${STEM}(?:ください|下さい|くださ|いただ|頂|願|になる|になり|になっ|なさ|の(?:上|うえ))(?:ますよう|い|け|き|く)?`,
      'gu',
    ),
  ],
  [
    'polite',
    /(?:いた(?:します|しました|しません|だきます|だけます|だきました|だく|だいて|だき、|だけ)|申し上げ|存じ(?:ます|上げ)|賜|頂戴|承(?=[りっ])|おります|ございま(?:す|せん)|いらっしゃ|おっしゃ|拝見|致し)/gu,
  ],
  [
    'must',
    /な(?:ければ|くては|きゃ)(?:な[らり]|いけ)(?:ない|なかった|ません)|ねばな[らり](?:ない|ません)|ないと(?:いけ|なり)ません/gu,
  ],
  [
    'negative',
    /ない(?:わけ|こと|もの)(?:で|に)?(?:は|も)(?:な|あり)(?:い|く|ません)?|ない(?:とは|とも)(?:限|言え|いえ)(?:り?ません|ない|らない)?|ざるを得(?:ない|ません)|ずには(?:いられ|おけ)(?:ない|ません)|(?<![もた])しか(?![しもたる])[^。、\n]{1,12}?(?:ない|ません)/gu,
  ],
  ['passive', /(?:さ(?:せら)?れ)(?:ます|ました|ません|ない|なかった|なければ|る|た(?!い)|て|れば)/gu],
  [
    'sound',
    /(?:どきどき|ずきずき|しくしく|ちくちく|ひりひり|ふらふら|くらくら|むかむか|がんがん|ぜいぜい|ぞくぞく|ごろごろ|きちんと|しっかり|(?<!\p{Script=Han})ちゃんと|すっきり|ぐったり|ぐらぐら|ばたばた)|([\p{Script=Katakana}]{2})\1(?![\p{Script=Katakana}ー])/gu,
  ],
];

/** Names of places and of offices are long, and nobody can say them otherwise. */
const NAMES = /[都道府県市区町村局署院校省庁駅]/u;
const COMPOUND = /\p{Script=Han}{6,}/gu;

/** Polite and passive forms, double negation, words for sounds, and long chains of characters without a verb. */
export const findHardGrammar = (text: string): HardPlace[] => [
  ...patterns.flatMap(([kind, pattern]) => placesOf(kind, pattern, text)),
  ...placesOf('compound', COMPOUND, text).filter(({ start, end }) => !NAMES.test(text.slice(start, end))),
];
