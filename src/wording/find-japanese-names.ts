import { hiraganaGivenNames, isGivenName, isKnownGivenName } from './given-names.js';
import { municipalities, wards } from './municipalities.js';
import { isNeverName, isPeopleWord, relations, trades } from './people-words.js';
import type { Detector, Finding } from './personal-data.js';
import { prefectureNames } from './places.js';
import { surnames, surnamesOfOneKanji } from './surnames.js';

const KANJI = '[\\u4e00-\\u9fff々〆ヶ\\u{20000}-\\u{2ffff}]';
const TITLES = 'さん|さま|様|氏(?!名|族)|くん|君|ちゃん|先生|女史|殿(?!下)';
const LONGEST_SURNAME = 5;
const LONGEST_GIVEN_NAME = 3;
/** What may follow a bare name in a sentence. */
const AFTER_NAME = '(?=[がはにをとへのもやで、。」』()（）・/／:：　 ]|から|より|まで|宅|家|$)';

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
const FULL_NAME = new RegExp(`(?<!${KANJI})(${KANJI}{3,7}|${KANJI}{1,4}[ 　]${KANJI}{1,3})(?!${KANJI})`, 'gu');
const HIRAGANA_BEFORE_TITLE = /(?<![ぁ-ん])([ぁ-ん]{2,5})(?:さん|ちゃん|くん|様|先生)/gu;
const SURNAME_AND_HIRAGANA = new RegExp(`(${KANJI}{1,4}) ?([ぁ-ん]{2,4})(?![ぁ-ん])`, 'gu');
const ALONE = new RegExp(`(?<!${KANJI})(${KANJI}{2,4})${AFTER_NAME}`, 'gu');
const ALONE_IN_BRACKETS = new RegExp(`[(（]((?:${KANJI}){2,4})[)）]`, 'gu');

/** Surnames that are places too: alone they are rather the place. */
const places: ReadonlySet<string> = new Set([
  ...municipalities,
  ...wards,
  ...prefectureNames.map((prefecture) => prefecture.slice(0, -1)),
]);

const name = (start: number, length: number): Finding => ({ kind: 'name', start, end: start + length });

/** Where a known surname begins that reaches, with at most a given name, to the end of `kanji`; -1 where there is none. Inside a word one kanji is no surname (工場長). */
function surnameStart(kanji: string): number {
  for (let start = 0; start < kanji.length; start += 1) {
    const rest = kanji.slice(start);
    for (let length = Math.min(LONGEST_SURNAME, rest.length); length > (start === 0 ? 0 : 1); length -= 1) {
      const given = rest.slice(length);
      if (!surnames.has(rest.slice(0, length)) || given.length > LONGEST_GIVEN_NAME) continue;
      if (given === '' || isGivenName(given)) return start;
    }
  }
  return -1;
}

/** A surname followed by something that looks like a given name. */
function isFullName(kanji: string): boolean {
  const [family, given] = kanji.split(/[ 　]/);
  if (given !== undefined) return surnames.has(family ?? '') && (isGivenName(given) || given.length <= 2);
  for (let length = 1; length <= LONGEST_SURNAME; length += 1) {
    const rest = kanji.slice(length);
    const known = length === 1 ? rest.length > 1 && isKnownGivenName(rest) : isGivenName(rest);
    if (surnames.has(kanji.slice(0, length)) && known) return true;
  }
  return false;
}

const isName = (kanji: string): boolean => surnames.has(kanji) || isFullName(kanji) || isKnownGivenName(kanji);

/** 李娜, 金明秀: only where the text says itself that it is a name. */
const isNameOfOneKanji = (kanji: string): boolean =>
  surnamesOfOneKanji.has(kanji.slice(0, 1)) && (kanji.length === 2 || kanji.length === 3) && !isPeopleWord(kanji);

function beforeTitle(text: string): Finding[] {
  return [...text.matchAll(BEFORE_TITLE)].flatMap((match) => {
    const kanji = match[1] as string;
    const second = match[2];
    const whole = match[0].replace(new RegExp(`(?:${TITLES})$`, 'u'), '').trimEnd();
    if (second && /[ 　]/.test(whole)) return isPeopleWord(second) ? [] : [name(match.index, whole.length)];
    const all = whole;
    if (isNeverName(all)) return [];
    const start = surnameStart(all);
    if (start > 0 || (start === 0 && !isTradeAlone(all))) return [name(match.index + start, all.length - start)];
    if (isPeopleWord(all) && !isKnownGivenName(all)) return [];
    return kanji.length > LONGEST_SURNAME ? [] : [name(match.index, all.length)];
  });
}

/** 「東さん」 is a person, 「工場長さん」 is not, though 工場 or 長 may be found among surnames. */
const isTradeAlone = (kanji: string): boolean => isPeopleWord(kanji) && !surnames.has(kanji) && !isFullName(kanji);

const taken = (pattern: RegExp, text: string, accepts: (kanji: string) => boolean): Finding[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const found = match[1] as string;
    return accepts(found) ? [name(match.index + match[0].lastIndexOf(found), found.length)] : [];
  });

/** Surnames before titles and trades, after relations and cues, and full names anywhere. */
export const findJapaneseNames: Detector = (text) => [
  ...beforeTitle(text),
  ...taken(BEFORE_TRADE, text, (kanji) => surnames.has(kanji) || isFullName(kanji)),
  ...taken(AFTER_RELATION, text, isName),
  ...taken(AFTER_CUE, text, (kanji) => isName(kanji) || isNameOfOneKanji(kanji)),
  ...taken(SAYS_NAME, text, (kanji) => isName(kanji) || !isPeopleWord(kanji)),
  ...taken(FULL_NAME, text, isFullName),
  ...taken(ALONE_IN_BRACKETS, text, (kanji) => surnames.has(kanji) || isFullName(kanji)),
  ...taken(ALONE, text, (kanji) => surnames.has(kanji) && !places.has(kanji)),
  ...taken(HIRAGANA_BEFORE_TITLE, text, (word) => hiraganaGivenNames.has(word)),
  ...[...text.matchAll(SURNAME_AND_HIRAGANA)].flatMap(({ 0: whole, 1: family = '', 2: given = '', index }) =>
    surnames.has(family) && hiraganaGivenNames.has(given) ? [name(index, whole.length)] : [],
  ),
];
