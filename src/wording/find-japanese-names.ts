import { hiraganaGivenNames, isKnownGivenName, looksLikeGivenName, moreHiraganaGivenNames } from './given-names.js';
import {
  isChineseOrKorean,
  isFullName,
  isMixedName,
  isName,
  isNameOfOneKanji,
  isTradeAlone,
  LONGEST_SURNAME,
  surnameStart,
} from './japanese-name-shape.js';
import { municipalities, wards } from './municipalities.js';
import { nameAt, namesIn } from './names-in.js';
import { isNeverName, isPeopleWord, relations, trades } from './people-words.js';
import type { Detector, Finding } from './personal-data.js';
import { prefectureNames } from './places.js';
import { surnames, surnamesInHiragana } from './surnames.js';

const KANJI = '[\\u4e00-\\u9fff々〆ヶ\\u{20000}-\\u{2ffff}]';
const TITLES = 'さん|さま|様(?![式子々相態])|氏(?!名|族)|くん|君|ちゃん|先生|女史|夫人|殿(?!下)';
/** What may follow a bare name in a sentence. */
const AFTER_NAME =
  '(?=[がはにをとへのもやで、。」』()（）・/／:：　 ]|から|より|まで|宅|家|です|だ[。と、]|って|など|だけ|たち|ら[がはをに]|自身|本人|宛|側|名義|いわく|曰く|ほか|$)';

const BEFORE_TITLE = new RegExp(`(${KANJI}{1,8})[ 　]?(${KANJI}{1,3})?[ 　]?(?:${TITLES})`, 'gu');
const BEFORE_TRADE = new RegExp(`(?<!${KANJI})(${KANJI}{2,4}?)(?=(?:${trades})(?!${KANJI}))`, 'gu');
const AFTER_RELATION = new RegExp(
  `(?:${relations})(?:の|である|は|:|：|、|\\(|（|「)?(${KANJI}{1,6}?[ 　]?${KANJI}{0,3})${AFTER_NAME}`,
  'gu',
);
const CUES =
  '名前|氏名|本名|通称(?:名)?|姓名|姓|名字|苗字|旧姓|戸籍名|世帯主|記入者|記録者|面談者|対応者|担当者?|参加者|出席者|同席|記録|通訳|宛名|契約者|名義人?|保護者|連絡先';
const AFTER_CUE = new RegExp(
  `(?:${CUES})(?:は|が|を|の|:|：|、|＝|=|欄に|として|\\(|（)? ?[「『]?(${KANJI}{2,4}[ 　]?${KANJI}{0,4})${AFTER_NAME}`,
  'gu',
);
const SAYS_NAME = new RegExp(
  `(${KANJI}{2,4}[ 　]?${KANJI}{0,4})(?=」?(?:と名乗|と申し|という(?:名|方|人|女性|男性|者|お子さん|子)))`,
  'gu',
);
const AFTER_TIME = new RegExp(
  `(?:昨日|本日|先日|今朝|今日|昨夜|前回|今回|先週|今週|来週|当日|翌日|翌朝|夕方|午前|午後|以前|先月|今月|来月|時頃|過ぎ|分頃)(${KANJI}{2,6})${AFTER_NAME}`,
  'gu',
);
/** 「田中マリア」, 「マリア田中」: parents of two languages. */
const KANJI_AND_KATAKANA = new RegExp(`(?<!${KANJI})(${KANJI}{1,3}[ 　・]?[ァ-ヴー]{2,8})(?![ァ-ヴー]|${KANJI})`, 'gu');
const KATAKANA_AND_KANJI = new RegExp(`(?<![ァ-ヴー])([ァ-ヴー]{2,8}[ 　・]?${KANJI}{2,3})${AFTER_NAME}`, 'gu');
const FULL_NAME = new RegExp(`(?<!${KANJI})(${KANJI}{3,7}|${KANJI}{1,4}[ 　]${KANJI}{1,3})(?!${KANJI})`, 'gu');
const FULL_NAME_AND_SUFFIX = new RegExp(`(?<!${KANJI})(${KANJI}{3,6}?)(?=本人|宛|宅|名義|方(?!${KANJI}))`, 'gu');
const CHINESE_OR_KOREAN = new RegExp(`(?<!${KANJI})(${KANJI}{2,3})${AFTER_NAME}`, 'gu');
const HIRAGANA_AFTER_RELATION = new RegExp(
  `(?:${relations})(?:の|は|:|：|、|「|\\(|（)?([ぁ-ん]{2,5}?)(?=[がはをとへも、。」()（）]|に[^ぁ-ん]|の[^ぁ-ん]|$)`,
  'gu',
);
const HIRAGANA_BEFORE_TITLE = /(?<![ぁ-ん])([ぁ-ん]{2,6})(?:さん|ちゃん|くん|様|先生|氏)/gu;
const SURNAME_AND_HIRAGANA = new RegExp(`(${KANJI}{1,4}) ?([ぁ-ん]{2,4})(?![ぁ-ん])`, 'gu');
const ALONE = new RegExp(`(?<!${KANJI})(${KANJI}{2,4})${AFTER_NAME}`, 'gu');
const ALONE_IN_BRACKETS = new RegExp(`[(（]((?:${KANJI}){2,4})[)）]`, 'gu');

/** Surnames that are places too: alone they are rather the place. */
const places: ReadonlySet<string> = new Set([
  ...municipalities,
  ...wards,
  ...prefectureNames.map((prefecture) => prefecture.slice(0, -1)),
]);

const isPlace = (kanji: string): boolean => places.has(kanji) || /[市区駅]$/u.test(kanji);

function beforeTitle(text: string): Finding[] {
  return [...text.matchAll(BEFORE_TITLE)].flatMap((match) => {
    const kanji = match[1] as string;
    const second = match[2];
    const whole = match[0].replace(new RegExp(`(?:${TITLES})$`, 'u'), '').trimEnd();
    if (second && /[ 　]/.test(whole)) return isPeopleWord(second) ? [] : [nameAt(match.index, whole.length)];
    const all = whole;
    if (isNeverName(all)) return [];
    const start = surnameStart(all);
    if (start > 0 || (start === 0 && !isTradeAlone(all))) return [nameAt(match.index + start, all.length - start)];
    if (isPeopleWord(all) && !isKnownGivenName(all)) return [];
    return kanji.length > LONGEST_SURNAME ? [] : [nameAt(match.index, all.length)];
  });
}

/** Surnames before titles and trades, after relations and cues, and full names anywhere. */
export const findJapaneseNames: Detector = (text) => [
  ...beforeTitle(text),
  ...namesIn(BEFORE_TRADE, text, (kanji) => surnames.has(kanji) || isFullName(kanji)),
  ...namesIn(AFTER_RELATION, text, isName),
  ...namesIn(AFTER_CUE, text, (kanji) => isName(kanji) || isNameOfOneKanji(kanji)),
  ...namesIn(SAYS_NAME, text, (kanji) => isName(kanji) || !isPeopleWord(kanji)),
  ...namesIn(FULL_NAME, text, isFullName),
  ...namesIn(ALONE_IN_BRACKETS, text, (kanji) => surnames.has(kanji) || isFullName(kanji)),
  ...namesIn(ALONE, text, (kanji) => (surnames.has(kanji) || looksLikeGivenName(kanji)) && !isPlace(kanji)),
  ...namesIn(CHINESE_OR_KOREAN, text, isChineseOrKorean),
  ...namesIn(HIRAGANA_AFTER_RELATION, text, (word) => moreHiraganaGivenNames.has(word)),
  ...namesIn(FULL_NAME_AND_SUFFIX, text, isFullName),
  ...namesIn(AFTER_TIME, text, (kanji) => surnames.has(kanji) || isFullName(kanji)),
  ...namesIn(HIRAGANA_BEFORE_TITLE, text, (word) => moreHiraganaGivenNames.has(word) || surnamesInHiragana.has(word)),
  ...[...text.matchAll(SURNAME_AND_HIRAGANA)].flatMap(({ 0: whole, 1: family = '', 2: given = '', index }) =>
    family.length > 1 &&
    surnames.has(family) &&
    (given.length > 2 ? moreHiraganaGivenNames : hiraganaGivenNames).has(given)
      ? [nameAt(index, whole.length)]
      : [],
  ),
];

/** Names half in kanji, half in katakana, as one. */
export const findMixedNames: Detector = (text) => [
  ...namesIn(KANJI_AND_KATAKANA, text, isMixedName),
  ...namesIn(KATAKANA_AND_KANJI, text, isMixedName),
];
