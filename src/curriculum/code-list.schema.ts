import { say } from './author-words.js';
import type { Code } from './code.js';
import { bool, list, object, optional, type Schema, text } from './schema.js';
import { day, localized } from './wording.schema.js';

const code: Schema<Code> = (value, place) => {
  const read = object({
    code: text({ max: 40, pattern: /^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/, like: 'T01' }),
    name: localized(60),
    kana: optional(text({ max: 40 })),
    bureau: optional(text({ max: 20 })),
    phone_interpretation: optional(bool),
    guidebook: optional(bool),
    risky: optional(bool),
    valid_from: optional(day),
    valid_to: optional(day),
    note: optional(text({ max: 200 })),
  })(value, place);
  if (!read) return read;
  const { code, name, kana, bureau, valid_from: validFrom, valid_to: validTo } = read;
  const { phone_interpretation: phoneInterpretation, guidebook, risky } = read;
  const marks = {
    phoneInterpretation: phoneInterpretation ?? false,
    guidebook: guidebook ?? false,
    risky: risky ?? false,
  };
  return { code, name, kana, bureau, validFrom, validTo, ...marks };
};

/** One file of code-lists/. */
export const codeListSchema: Schema<Code[]> = (value, place) => {
  const read = object({ codes: list(code, 1, 300) })(value, place)?.codes;
  const known = new Set<string>();
  for (const [index, one] of (read ?? []).entries()) {
    if (one && known.has(one.code)) place.at('codes').at(index).problem(say.idTwice(one.code));
    if (one) known.add(one.code);
  }
  return read as Code[];
};
