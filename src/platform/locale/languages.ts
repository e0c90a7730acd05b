/** The languages of every page. `ja-easy` is やさしい日本語, with readings over the kanji. */
export const languages = ['ja', 'ja-easy', 'en'] as const;
export type Language = (typeof languages)[number];

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
