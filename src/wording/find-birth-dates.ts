import { type Detector, findingsOf } from './personal-data.js';

const NUMBER = '(?:\\d{1,2}|元)';
const ERA = '(?:明治|大正|昭和|平成|令和|[MTSHR]\\.?)';
const YEAR = `(?:(?:19|20)\\d{2}|${ERA} ?${NUMBER})`;
const DATE = `(?:${YEAR}(?: ?\\([^)\\n]{1,7}\\))?|['’]\\d{2}|(?<!\\d)\\d{2}(?=年)) ?(?:年|[-/.]) ?\\d{1,2} ?(?:月|[-/.]) ?\\d{1,2} ?日?`;
const MONTH_NAMES =
  '[Jj][Aa][Nn]|[Ff][Ee][Bb]|[Mm][Aa][Rr]|[Aa][Pp][Rr]|[Mm][Aa][Yy]|[Jj][Uu][NnLl]|[Aa][Uu][Gg]|[Ss][Ee][Pp]|[Oo][Cc][Tt]|[Nn][Oo][Vv]|[Dd][Ee][Cc]';
const IN_ENGLISH = `\\d{1,2}(?:st|nd|rd|th)?[ -](?:${MONTH_NAMES})[A-Za-z]*\\.?,?[ -]\\d{2,4}|(?:${MONTH_NAMES})[A-Za-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`;
const DAY = '\\d{1,2}月\\d{1,2}日';
const COMPACT = '(?:19|20)\\d{6}|\\d{1,2}[./-]\\d{1,2}(?![./\\d-])|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}';
const IN_KANJI =
  '(?:明治|大正|昭和|平成|令和)[一二三四五六七八九十元]{1,3}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?';

const BEFORE = new RegExp(
  `(?:生年月日|誕生日|バースデー|生まれ(?=[は:：(])|生まれた(?:日|の)|出生(?:年月)?日|D\\.?O\\.?B\\.?|Date of [Bb]irth|[Bb]irth ?(?:day|date)|[Bb]orn|生年|年齢確認)[^\\d。\\n]{0,20}?(${DATE}|${IN_ENGLISH}|${COMPACT}|${IN_KANJI}|${YEAR} ?年(?: ?\\d{1,2}月)?|${DAY})`,
  'g',
);
const AFTER = new RegExp(
  `(${DATE}|${IN_ENGLISH}|${COMPACT}|${IN_KANJI}|${YEAR} ?年 ?${NUMBER}月|${YEAR} ?年|${DAY})(?=日?(?:\\([^)]{0,8}\\))?(?:に|の|、|が|は|を| )?(?:本人|夫|妻|彼|彼女)?(?:の)?(?:生まれ|うまれ|産まれ|生誕|バースデー|お?誕生|生(?![活き命徒産計じ者前存後])|出生|誕生))`,
  'g',
);
/** 「1984年10月8日（40歳）」: a date with the age beside it. */
const WITH_AGE = new RegExp(`(${DATE})(?=[^。\\n\\d]{0,4}(?:満|現在)?\\d{1,2}(?:歳|才))`, 'g');
const BORN_IN = new RegExp(`(${DATE})、?[^。\\n]{0,16}?で?(?=生まれ|出生|誕生)`, 'g');

/** A date that the text calls somebody's birth. Other dates are the substance of a log. */
export const findBirthDates: Detector = (text) => [
  ...findingsOf('birth_date', BEFORE, text),
  ...findingsOf('birth_date', AFTER, text),
  ...findingsOf('birth_date', BORN_IN, text),
  ...findingsOf('birth_date', WITH_AGE, text),
];
