import { say } from './author-words.js';
import { kanjiWithoutReading, readingsNotInKana } from './japanese.js';
import type { LegalSource } from './legal-source.js';
import type { LocalizedText } from './localized-text.js';
import { among, object, optional, type Schema, text } from './schema.js';
import { isWebAddress } from './web-address.js';

/** やさしい日本語: every kanji has a reading, every reading is kana. */
export const easyText =
  (max: number): Schema<string> =>
  (value, place) => {
    const read = text({ max })(value, place);
    if (read === undefined) return read;
    for (const message of easyProblems(read)) place.problem(message);
    return read;
  };

/** What is wrong with the readings of an easy text. */
export function easyProblems(easy: string): string[] {
  const bare = kanjiWithoutReading(easy);
  return [...(bare ? [say.bareKanji(bare)] : []), ...readingsNotInKana(easy).map(say.badReading)];
}

export const localized = (max = 120): Schema<LocalizedText> =>
  object({ ja: text({ max }), easy: easyText(max * 4), en: text({ max: max * 3 }) });

export const slug = text({ max: 60, pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/, like: 'immigration-control-act' });

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
export const day: Schema<string> = (value, place) => {
  if (typeof value === 'string' && isDay(value)) return value;
  place.problem(say.form(String(value), say.date));
  return '';
};

export const address: Schema<string> = (value, place) => {
  if (typeof value === 'string' && isWebAddress(value)) return value;
  place.problem(say.form(String(value), say.url));
  return '';
};

export const legalSource = (references: ReadonlySet<string>): Schema<LegalSource> =>
  object({
    id: among(references, say.unknownReference),
    at: optional(text({ max: 120 })),
    for: optional(text({ max: 200 })),
  });
