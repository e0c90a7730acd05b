import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import { type TrustedHtml, trusted } from '#platform/templates/trusted';

type Values = Readonly<Record<string, unknown>>;

/** Words whose key is known only to another room: safe HTML for the page. */
export interface Saying {
  readonly language: Language;
  readonly now: Date;
  readonly say: (key: string, values?: Values) => TrustedHtml;
  /** To stand inside other words, as a value of `say`. */
  readonly inner: (key: string, values?: Values) => string;
  /** Without readings, for the inside of a picture. */
  readonly plain: (key: string, values?: Values) => string;
}

export const sayingIn = (words: Words, language: Language, now: Date): Saying => ({
  language,
  now,
  say: (key, values = {}) => trusted(words.html(language, key, values)),
  inner: (key, values = {}) => words.inner(language, key, values),
  plain: (key, values = {}) => words.plain(language, key, values),
});

/** Several phrases on one line. */
export const phrases = (parts: readonly TrustedHtml[]): TrustedHtml | null =>
  parts.length === 0 ? null : trusted(parts.map(({ trustedHtml }) => trustedHtml).join('　'));
