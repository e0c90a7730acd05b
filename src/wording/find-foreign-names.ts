import { katakanaNames } from './katakana-names.js';
import { isCommonKatakana } from './katakana-words.js';
import { relations } from './people-words.js';
import type { Detector, Finding } from './personal-data.js';

const WORD = '[ァ-ヴー]{2,}';
const PART = '[ァ-ヴー]+';
const JOINED = `(?:${PART}[・＝=･ 　]){0,5}${WORD}`;
const TITLES = 'さん|さま|様|氏(?!名)|くん|君|ちゃん|先生|夫妻|夫婦|一家';
const CUES =
  '名前|氏名|本名|通称(?:名)?|愛称|ニックネーム|呼び名|姓名|姓|名|カタカナ名|カナ氏名|フリガナ|ふりがな|世帯主|名義(?:人)?|契約者';
const AFTER_NAME = '(?=[がはにをとへもやで、。」』)）:：]|の|から|より|と|[(（]|$)';

const BEFORE_TITLE = new RegExp(`(?<![ァ-ヴー・])(${JOINED})[ 　]?(?:${TITLES})`, 'gu');
const AFTER_CUE = new RegExp(`(?:${CUES})(?:は|が|を|の|:|：|、|＝|=|として|は本名の)? ?[「『"]?(${JOINED})`, 'gu');
const SAYS_NAME = new RegExp(
  `(?<![ァ-ヴー・])(${JOINED})(?=[」』]?(?:と名乗|と申し|という(?:名|方|人|女性|男性|者|愛称|通称)|と呼んで))`,
  'gu',
);
const AFTER_RELATION = new RegExp(`(?:${relations})(?:の|である|は|、|「|\\(|（|:|：)?(${JOINED})${AFTER_NAME}`, 'gu');
const TWO_PARTS = new RegExp(`(?<![ァ-ヴー・])(${PART}(?:[・＝=･]${PART}){1,5})(?![ァ-ヴー])`, 'gu');
const ALONE = new RegExp(`(?<![ァ-ヴー・])(${WORD})(?![ァ-ヴー])${AFTER_NAME}`, 'gu');

const LATIN = "[A-Z][A-Za-zÀ-ỹ'’.-]*";
const LATIN_NAME = `${LATIN}(?:[ ・,]{1,2}${LATIN}){0,5}`;
const LATIN_BEFORE_TITLE = new RegExp(`(?<![A-Za-z])(${LATIN_NAME})[ 　]?(?:${TITLES})`, 'gu');
const LATIN_AFTER_CUE = new RegExp(
  `(?:${CUES}|${relations})(?:は|が|の|を|:|：|、|「|\\(|（| )*(${LATIN}(?:[ ,]{1,2}${LATIN}){1,5}|[A-Z][a-zà-ỹ]{2,})`,
  'gu',
);
const LATIN_AFTER_MISTER = new RegExp(`(?:Mr|Ms|Mrs|Miss|Dr)\\.? ?(${LATIN_NAME})`, 'gu');
const LATIN_SAYS_NAME = new RegExp(
  `(?<![A-Za-z])(${LATIN_NAME})(?=[」"]?(?:と名乗|と申し|という(?:名|方|人|女性|男性|者)))`,
  'gu',
);
const LATIN_WORDS =
  /(?<![A-Za-z])([A-Z][a-zà-ỹ]+(?: [A-Z][a-zà-ỹ]+){1,4})(?![A-Za-z])(?=[がはにをとのも、。」）)]|から|より)/gu;
const CAPITALS = /(?<![A-Za-z])([A-Z]{2,}(?: [A-Z]+){1,5})(?![A-Za-z])/gu;

/** Latin words in logs that are no names. */
const NOT_A_NAME =
  /^(?:DV|ID|LINE|JLPT|JFT|NPO|NGO|FRESC|JET|PC|TEL|FAX|SNS|AI|OK|NG|PDF|QR|ATM|URL|VISA|JICA|CLAIR|ISA|UNHCR|IOM|PTSD|HIV|ADHD|ASD|BCG|PCR|CT|MRI|SV|OJT|EPA|TITP|SSW|ALT|N[1-5]|[A-Z]|Step|Step[ \d]+|Q|My ?Number|Hello ?Work|Plan|Case|Zoom|Teams|Gmail|Google|Google ?Translate|Facebook|WeChat|WhatsApp|Zalo|Instagram|YouTube|Tik ?Tok|Messenger|Viber|Skype|Wi-?Fi|Word|Excel|Windows|iPhone|Android|English|Japanese|Tokyo|Osaka|Japan|Vietnam|Nepal|Brazil|Philippines|Hotline|Help|Desk)$/i;
const PARTS_OF_BODIES =
  /Center|Centre|Office|Desk|School|Company|Corp|Inc|Ltd|Bank|Hotel|Clinic|Hospital|University|College|Embassy|Consulate|Immigration|City|Work|Service|Support|Network|JAPAN|VISA|PROGRAM|CENTER/i;

const name = (start: number, length: number): Finding => ({ kind: 'name', start, end: start + length });
const partsOf = (joined: string): string[] => joined.split(/[・＝=･ 　]/);

/** At least one part is known as a name, or none of them is an ordinary word. */
const looksLikeName = (joined: string): boolean => {
  const parts = partsOf(joined);
  return parts.some((part) => katakanaNames.has(part)) || !parts.some(isCommonKatakana);
};
const isKnownName = (joined: string): boolean => {
  const parts = partsOf(joined);
  return parts.some((part) => katakanaNames.has(part)) && !parts.some(isCommonKatakana);
};
const isLatinName = (latin: string): boolean =>
  !latin.split(/[ ,・]+/).some((word) => NOT_A_NAME.test(word)) && !PARTS_OF_BODIES.test(latin);
const isLatinFullName = (latin: string): boolean =>
  isLatinName(latin) && latin.split(' ').filter((word) => word.length > 1).length > 1;

const taken = (pattern: RegExp, text: string, isName: (found: string) => boolean): Finding[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const found = (match[1] as string).replace(/[ 　,.]+$/u, '');
    return isName(found) ? [name(match.index + match[0].lastIndexOf(found), found.length)] : [];
  });

/** Names in katakana and Latin letters: before titles, after cues and relations, and frequent ones anywhere. */
export const findForeignNames: Detector = (text) => [
  ...taken(BEFORE_TITLE, text, looksLikeName),
  ...taken(AFTER_CUE, text, looksLikeName),
  ...taken(SAYS_NAME, text, looksLikeName),
  ...taken(AFTER_RELATION, text, (found) => isKnownName(found) || (looksLikeName(found) && found.length >= 3)),
  ...taken(TWO_PARTS, text, isKnownName),
  ...taken(ALONE, text, (found) => katakanaNames.has(found) && !isCommonKatakana(found) && found.length >= 3),
  ...taken(LATIN_BEFORE_TITLE, text, isLatinName),
  ...taken(LATIN_AFTER_CUE, text, isLatinName),
  ...taken(LATIN_AFTER_MISTER, text, isLatinName),
  ...taken(LATIN_SAYS_NAME, text, isLatinName),
  ...taken(CAPITALS, text, isLatinFullName),
  ...taken(LATIN_WORDS, text, isLatinFullName),
];
