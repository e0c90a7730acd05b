import type { Language } from './languages.js';
import type { Words } from './words.js';

/** Words for what no template can write: the inside of a chart, the head of a file. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export const sayIn =
  (words: Words, language: Language): Say =>
  (key, values = {}) =>
    words.plain(language, key, values);
