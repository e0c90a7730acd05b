import type { Language } from '#platform/locale/languages';
import type { Words } from '#platform/locale/words';
import { type TrustedHtml, trusted } from '#platform/templates/trusted';

/** Words whose key is known only to another room: safe HTML for the page. */
export interface Saying {
  readonly language: Language;
  readonly now: Date;
  readonly say: (key: string, values?: Readonly<Record<string, unknown>>) => TrustedHtml;
}

export const sayingIn = (words: Words, language: Language, now: Date): Saying => ({
  language,
  now,
  say: (key, values = {}) => trusted(words.html(language, key, values)),
});

/** Several phrases on one line. */
export const phrases = (parts: readonly TrustedHtml[]): TrustedHtml | null =>
  parts.length === 0 ? null : trusted(parts.map(({ trustedHtml }) => trustedHtml).join('　'));
