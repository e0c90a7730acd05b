import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';

/** Words for what no template can write: the inside of a chart, the head of a file. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

export const sayIn =
  (words: Words, language: Language): Say =>
  (key, values = {}) =>
    words.plain(language, key, values);
