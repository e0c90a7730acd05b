import type { Block } from './flowing-documents.js';

/** Words of ours are in the language of the document; what people wrote is Japanese. */
type Lang = 'ja' | 'en';

export interface Fact {
  readonly term: string;
  readonly value: string | null;
  readonly lang?: Lang;
}

export const heading = (level: 2 | 3 | 4, text: string, lang: Lang, fresh = false): Block => ({
  ...{ kind: 'heading', level, text, lang, fresh },
});

/** A paragraph; nothing where there is no text. */
export const written = (text: string | null | undefined): Block[] =>
  text?.trim() ? [{ kind: 'text', text: text.trim(), lang: 'ja' }] : [];

export const said = (text: string, lang: Lang): Block => ({ kind: 'text', text, lang });
export const note = (text: string): Block => ({ kind: 'note', text });

/** Terms and what is known of them; what is not is left out. */
export function facts(rows: readonly Fact[], lang: Lang): Block[] {
  const known = rows.flatMap(({ term, value, lang: own }) => (value ? [{ term, value, lang: own ?? lang }] : []));
  return known.length > 0 ? [{ kind: 'facts', rows: known }] : [];
}

export const list = (items: readonly string[], lang: Lang): Block[] =>
  items.length > 0 ? [{ kind: 'list', items, lang }] : [];
export const quote = (text: string, under: string): Block => ({ kind: 'quote', text, note: under });
