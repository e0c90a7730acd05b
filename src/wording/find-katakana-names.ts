import { katakanaNames } from './katakana-names.js';
import { isCommonKatakana, isKnownKatakana, isWordInKatakana } from './katakana-words.js';
import { cuesOfNames, namesIn, titles } from './names-in.js';
import { relations } from './people-words.js';
import type { Detector } from './personal-data.js';

const WORD = '[ァ-ヴー]{2,}';
const PART = '[ァ-ヴー]+';
const JOINED = `(?:${PART}[・＝=･ 　]){0,5}${WORD}`;
const AFTER_NAME = '(?=[がはにをとへもやで、。」』)）:：]|の|から|より|と|[(（]|$)';

const BEFORE_TITLE = new RegExp(`(?<![ァ-ヴー・])(${JOINED})[ 　]?(?:${titles})`, 'gu');
const AFTER_CUE = new RegExp(
  `(?:${cuesOfNames})(?:は|が|を|の|:|：|、|＝|=|として|は本名の)? ?[「『"]?(${JOINED})`,
  'gu',
);
const SAYS_NAME = new RegExp(
  `(?<![ァ-ヴー・])(${JOINED})(?=[」』]?(?:と名乗|と申し|という(?:名|方|人|女性|男性|者|愛称|通称)|と呼んで))`,
  'gu',
);
const AFTER_RELATION = new RegExp(`(?:${relations})(?:の|である|は|、|「|\\(|（|:|：)?(${JOINED})${AFTER_NAME}`, 'gu');
const TWO_PARTS = new RegExp(`(?<![ァ-ヴー・])(${PART}(?:[・＝=･]${PART}){1,5})(?![ァ-ヴー])`, 'gu');
const ALONE = new RegExp(`(?<![ァ-ヴー・])(${WORD})(?![ァ-ヴー])${AFTER_NAME}`, 'gu');

/** Katakana at the place of somebody who does something: 「スバルナが辞めた」. */
const SOMEBODY = /(?<![ァ-ヴー・\p{sc=Han}A-Za-z])([ァ-ヴー]{3,9})(?=[がはとへも、]|に[^よ]|の[^\n]|から|より|[(（])/gu;

const partsOf = (joined: string): string[] => joined.split(/[・＝=･ 　]/);

const isUnknown = (part: string): boolean => !isWordInKatakana(part);
/** 「スシル・ビスワカルマ」: joined parts of which no dictionary knows the half. */
const isJoinedName = (joined: string): boolean => {
  const parts = partsOf(joined);
  const strange = parts.filter((part) => katakanaNames.has(part) || !isKnownKatakana(part)).length;
  return strange * 2 >= parts.length && !isKnownKatakana(parts.at(-1) ?? '');
};

/** At least one part is known as a name, or none of them is an ordinary word. */
const looksLikeName = (joined: string): boolean => {
  const parts = partsOf(joined);
  return parts.some((part) => katakanaNames.has(part)) || !parts.some(isCommonKatakana);
};
const isKnownName = (joined: string): boolean => {
  const parts = partsOf(joined);
  return parts.some((part) => katakanaNames.has(part)) && !parts.some(isCommonKatakana);
};
/** Names in katakana: before titles, after cues and relations, frequent ones anywhere, and words no dictionary knows where somebody does something. */
export const findKatakanaNames: Detector = (text) => [
  ...namesIn(BEFORE_TITLE, text, looksLikeName),
  ...namesIn(AFTER_CUE, text, looksLikeName),
  ...namesIn(SAYS_NAME, text, looksLikeName),
  ...namesIn(AFTER_RELATION, text, (found) => isKnownName(found) || (looksLikeName(found) && found.length >= 3)),
  ...namesIn(TWO_PARTS, text, (found) => isKnownName(found) || isJoinedName(found)),
  ...namesIn(ALONE, text, (found) => katakanaNames.has(found) && !isCommonKatakana(found) && found.length >= 3),
  ...namesIn(SOMEBODY, text, isUnknown),
];
