import type { Language } from '#platform/locale/languages';

/** A text for every reader; `easy` is やさしい日本語 with a reading over each kanji (`{漢字|かんじ}`). */
export interface LocalizedText {
  readonly ja: string;
  readonly easy: string;
  readonly en: string;
}

/** The text for one reader; in easy Japanese with its readings. */
export const textIn = (text: LocalizedText, language: Language): string =>
  language === 'ja-easy' ? text.easy : text[language];
