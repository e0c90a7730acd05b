import { isGivenName, isKnownGivenName, looksLikeGivenName } from './given-names.js';
import { katakanaNames } from './katakana-names.js';
import { isWordInKatakana } from './katakana-words.js';
import { isPeopleWord } from './people-words.js';
import { surnames, surnamesOfOneKanji, surnamesThatAreOrdinaryWords } from './surnames.js';

export const LONGEST_SURNAME = 5;
const LONGEST_GIVEN_NAME = 3;
/** Where a known surname begins that reaches, with at most a given name, to the end of `kanji`; -1 where there is none. Inside a word one kanji is no surname (工場長). */
export function surnameStart(kanji: string): number {
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

const begins = (kanji: string, length: number): boolean =>
  surnames.has(kanji.slice(0, length)) || surnamesThatAreOrdinaryWords.has(kanji.slice(0, length));

/** A surname followed by something that looks like a given name. */
export function isFullName(kanji: string): boolean {
  const [family, given] = kanji.split(/[ 　]/);
  if (given !== undefined) return begins(kanji, family?.length ?? 0) && (isGivenName(given) || given.length <= 2);
  for (let length = 1; length <= LONGEST_SURNAME; length += 1) {
    const rest = kanji.slice(length);
    const known = length === 1 ? rest.length > 1 && isKnownGivenName(rest) : isGivenName(rest);
    if (surnames.has(kanji.slice(0, length)) && known) return true;
    if (surnamesThatAreOrdinaryWords.has(kanji.slice(0, length)) && isKnownGivenName(rest)) return true;
  }
  return false;
}

export const isName = (kanji: string): boolean => surnames.has(kanji) || isFullName(kanji) || looksLikeGivenName(kanji);

/** The given names of one kanji that are most frequent in China; typed in for this product. */
const CHINESE_GIVEN = new Set(
  '偉娜芳静麗強磊洋艶勇軍傑娟涛濤明超秀霞平剛桂英華玲飛鵬波輝峰燕梅蘭萍雪琳婷宇浩紅倩丹丽伟晶瑩欣怡凱斌博鑫佳',
);
/** 張偉, 朴俊浩: a surname of one kanji and a given name, where neither is part of a word. */
export const isChineseOrKorean = (kanji: string): boolean =>
  surnamesOfOneKanji.has(kanji.slice(0, 1)) &&
  (kanji.length === 3
    ? looksLikeGivenName(kanji.slice(1)) || (CHINESE_GIVEN.has(kanji.slice(2)) && !isPeopleWord(kanji))
    : CHINESE_GIVEN.has(kanji.slice(1)) && !isPeopleWord(kanji));

export const isMixedName = (name: string): boolean => {
  const kanji = name.replace(/[ァ-ヴー 　・]+/gu, '');
  const katakana = name.replace(/[^ァ-ヴー]+/gu, '');
  return surnames.has(kanji) && (katakanaNames.has(katakana) || !isWordInKatakana(katakana));
};

/** 李娜, 金明秀: only where the text says itself that it is a name. */
export const isNameOfOneKanji = (kanji: string): boolean =>
  surnamesOfOneKanji.has(kanji.slice(0, 1)) && (kanji.length === 2 || kanji.length === 3) && !isPeopleWord(kanji);

/** 「東さん」 is a person, 「工場長さん」 is not, though 工場 or 長 may be found among surnames. */
export const isTradeAlone = (kanji: string): boolean =>
  isPeopleWord(kanji) && !surnames.has(kanji) && !isFullName(kanji);
