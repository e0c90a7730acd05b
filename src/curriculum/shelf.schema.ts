import type { Reference, Term } from './curriculum-document.js';
import { object, oneOf, optional, type Schema, text } from './schema.js';
import { address, day, easyText, localized, slug } from './wording.schema.js';

/** references/<id>.yaml */
export const referenceSchema: Schema<Reference> = (value, place) => {
  const read = object({
    id: slug,
    kind: oneOf('law', 'official-page', 'report', 'guideline', 'book'),
    title: text({ max: 200 }),
    number: optional(text({ max: 80 })),
    publisher: text({ max: 120 }),
    url: optional(address),
    as_of: day,
  })(value, place);
  if (!read) return read;
  const { as_of: asOf, ...reference } = read;
  return { ...reference, asOf };
};

const kana = text({
  max: 80,
  pattern: /^[\p{Script=Hiragana}\p{Script=Katakana}A-Za-zＡ-Ｚａ-ｚ0-9０-９ー・（）　 ]+$/u,
  like: 'ざいりゅうしかく',
});

/** glossary/<id>.yaml */
export const termSchema: Schema<Term> = object({
  id: slug,
  term: object({ ja: text({ max: 60 }), kana, easy: easyText(200), en: text({ max: 160 }) }),
  meaning: localized(300),
});
