import { type Detector, findingsOf } from './personal-data.js';

const NUMBER = '(?:\\d{1,2}|元)';
const ERA = '(?:明治|大正|昭和|平成|令和|[MTSHR]\\.?)';
const YEAR = `(?:(?:19|20)\\d{2}|${ERA} ?${NUMBER})`;
const DATE = `${YEAR} ?(?:年|[-/.]) ?\\d{1,2} ?(?:月|[-/.]) ?\\d{1,2} ?日?`;
const DAY = '\\d{1,2}月\\d{1,2}日';
const COMPACT = '(?:19|20)\\d{6}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}';
const IN_KANJI =
  '(?:明治|大正|昭和|平成|令和)[一二三四五六七八九十元]{1,3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日';

const BEFORE = new RegExp(
  `(?:生年月日|誕生日|バースデー|生まれ(?=は)|生まれた日|出生日|DOB|Date of [Bb]irth|birthday|生年)[^\\d明大昭平令MTSHR。\\n]{0,8}(${DATE}|${COMPACT}|${IN_KANJI}|${YEAR} ?年|${DAY})`,
  'g',
);
const AFTER = new RegExp(
  `(${DATE}|${COMPACT}|${IN_KANJI}|${YEAR} ?年 ?${NUMBER}月|${DAY})(?=日?(?:([^)]{0,8}))?(?:に|の)?(?:生まれ|生(?![活き命徒産計])|出生|誕生))`,
  'g',
);
const BORN_IN = new RegExp(`(${DATE})、?[^。\\n]{0,10}?で?(?=生まれ|出生|誕生)`, 'g');

/** A date that the text calls somebody's birth. Other dates are the substance of a log. */
export const findBirthDates: Detector = (text) => [
  ...findingsOf('birth_date', BEFORE, text),
  ...findingsOf('birth_date', AFTER, text),
  ...findingsOf('birth_date', BORN_IN, text),
];
