import { cuesOfNames, namesIn, titles } from './names-in.js';
import { relations } from './people-words.js';
import type { Detector } from './personal-data.js';

const LATIN = "[A-ZÀ-ÞĐĂƠƯ][A-Za-zÀ-ỹ'’.-]*";
const LATIN_NAME = `${LATIN}(?:[ ・,]{1,2}${LATIN}){0,5}`;
const LATIN_BEFORE_TITLE = new RegExp(`(?<![A-Za-z])(${LATIN_NAME})[ 　]?(?:${titles})`, 'gu');
/** Written small, or by initials of two letters and more: 「maiさん」. One letter is how logs hide a name. */
const SMALL_BEFORE_TITLE = /(?<![A-Za-z0-9._@-])([a-zà-ỹ]{3,12})[ 　]?(?:さん|さま|様|ちゃん|くん|氏(?!名))/gu;
/** A name in the letters of its language: 「김민수さん」, 「氏名：Иван Петров」. */
const OWN_SCRIPT =
  '(?:[\\p{sc=Hangul}]+|[\\p{sc=Cyrillic}]+|[\\p{sc=Thai}]+|[\\p{sc=Devanagari}]+|[\\p{sc=Arabic}]+|[\\p{sc=Myanmar}]+|[\\p{sc=Sinhala}]+|[\\p{sc=Khmer}]+|[\\p{sc=Bengali}]+|[\\p{sc=Georgian}]+|[\\p{sc=Armenian}]+|[\\p{sc=Ethiopic}]+|[\\p{sc=Lao}]+|[\\p{sc=Tamil}]+|[\\p{sc=Hebrew}]+)';
const OWN_SCRIPT_NAME = new RegExp(
  `(${OWN_SCRIPT}(?: ${OWN_SCRIPT}){0,4})(?=[ 　]?(?:${titles})|[」』)]?(?:と(?:署名|書|名乗|記|サイン)))`,
  'gu',
);
const OWN_SCRIPT_AFTER_CUE = new RegExp(
  `(?:${cuesOfNames}|署名|サイン|表記)(?:は|が|の|を|:|：|、|「|\\(| )*(${OWN_SCRIPT}(?: ${OWN_SCRIPT}){0,4})`,
  'gu',
);
const LATIN_AFTER_CUE = new RegExp(
  `(?:${cuesOfNames}|${relations})(?:は|が|の|を|:|：|、|「|\\(|（| )*(${LATIN}(?:[ ,]{1,2}${LATIN}){1,5}|[A-Z][a-zà-ỹ]{2,})`,
  'gu',
);
const LATIN_AFTER_MISTER = new RegExp(`(?:Mr|Ms|Mrs|Miss|Dr)\\.? ?(${LATIN_NAME})`, 'gu');
const LATIN_SAYS_NAME = new RegExp(
  `(?<![A-Za-z])(${LATIN_NAME})(?=[」"]?(?:と名乗|と申し|という(?:名|方|人|女性|男性|者)))`,
  'gu',
);
const INITIAL_AND_NAME = /(?<![A-Za-z])([A-Z]\.(?: ?[A-Z]\.)* ?[A-Z][a-zà-ỹ]{2,})(?![A-Za-z])/gu;
const NAME_AND_COMMA =
  /(?<![A-Za-z])([A-Z][a-zà-ỹ]+, [A-Z][a-zà-ỹ]+(?: [A-Z]\.?)?)(?=[がはにをとのもへ、。」）)]|から|より|$)/gu;
const LATIN_SOMEBODY = /(?<![A-Za-z@._/-])([A-Z][a-zà-ỹ]{3,})(?=[がはと]|に[^よ]|から|より)/gu;
const LATIN_WORDS =
  /(?<![A-Za-z])([A-Z][a-zà-ỹĐ]+(?: [A-ZĐ][a-zà-ỹ]+){1,4})(?![A-Za-z])(?=[がはにをとのも、。」）)]|から|より)/gu;
const CAPITALS = /(?<![A-Za-z])([A-Z]{2,}(?: [A-Z]+){1,5})(?![A-Za-z])/gu;

/** Latin words in logs that are no names. */
const NOT_A_NAME =
  /^(?:DV|ID|LINE|JLPT|JFT|NPO|NGO|FRESC|JET|PC|TEL|FAX|SNS|AI|OK|NG|PDF|QR|ATM|URL|VISA|JICA|CLAIR|ISA|UNHCR|IOM|PTSD|HIV|ADHD|ASD|BCG|PCR|CT|MRI|SV|OJT|EPA|TITP|SSW|ALT|N[1-5]|[A-Z]|Step|Step[ \d]+|Q|My ?Number|Hello ?Work|Plan|Case|Zoom|Teams|Gmail|Google|Google ?Translate|Facebook|WeChat|WhatsApp|Zalo|Instagram|YouTube|Tik ?Tok|Messenger|Viber|Skype|Wi-?Fi|Word|Excel|Windows|iPhone|Android|English|Japanese|Tokyo|Osaka|Japan|Vietnam|Nepal|Brazil|Philippines|Hotline|Help|Desk)$/i;
const PARTS_OF_BODIES =
  /Center|Centre|Office|Desk|School|Company|Corp|Inc|Ltd|Bank|Hotel|Clinic|Hospital|University|College|Embassy|Consulate|Immigration|City|Work|Service|Support|Network|JAPAN|VISA|PROGRAM|CENTER/i;

const isLatinName = (latin: string): boolean =>
  !latin.split(/[ ,・]+/).some((word) => NOT_A_NAME.test(word)) && !PARTS_OF_BODIES.test(latin);
const withoutInitials = (latin: string): string =>
  latin.replace(/(?<![A-Za-z])[A-Z](?:\.|$)/g, '').replace(/,? +$|^ +/g, '');
const isLatinFullName = (latin: string): boolean =>
  isLatinName(latin) && latin.split(' ').filter((word) => word.length > 1).length > 1;

/** Names in Latin letters or in those of their own language: before titles, after cues, and by their shape. */
export const findLatinNames: Detector = (text) => [
  ...namesIn(LATIN_BEFORE_TITLE, text, isLatinName),
  ...namesIn(LATIN_AFTER_CUE, text, isLatinName),
  ...namesIn(SMALL_BEFORE_TITLE, text, isLatinName),
  ...namesIn(OWN_SCRIPT_NAME, text, () => true),
  ...namesIn(OWN_SCRIPT_AFTER_CUE, text, () => true),
  ...namesIn(LATIN_AFTER_MISTER, text, isLatinName),
  ...namesIn(LATIN_SAYS_NAME, text, isLatinName),
  ...namesIn(CAPITALS, text, isLatinFullName),
  ...namesIn(LATIN_WORDS, text, isLatinFullName),
  ...namesIn(INITIAL_AND_NAME, text, (found) => isLatinName(withoutInitials(found))),
  ...namesIn(NAME_AND_COMMA, text, (found) => isLatinName(withoutInitials(found))),
  ...namesIn(LATIN_SOMEBODY, text, isLatinName),
];
