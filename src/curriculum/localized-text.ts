/** A text for every reader; `easy` is やさしい日本語 with a reading over each kanji (`{漢字|かんじ}`). */
export interface LocalizedText {
  readonly ja: string;
  readonly easy: string;
  readonly en: string;
}
