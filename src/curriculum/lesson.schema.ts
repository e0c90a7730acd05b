import { say } from './author-words.js';
import type { Known } from './known.js';
import { among, list, object, optional, type Schema, text, whole } from './schema.js';
import type { SelfCheck } from './self-check.js';
import { day, legalSource, localized } from './wording.schema.js';

/** A question to oneself. */
export const selfCheck: Schema<SelfCheck> = (value, place) => {
  const read = object({
    question: text({ max: 300 }),
    options: list(text({ max: 200 }), 2, 5),
    answer: whole(1, 5),
    explanation: text({ max: 500 }),
  })(value, place);
  if (read?.options && read.answer > read.options.length)
    place.at('answer').problem(say.answerRange(read.answer, read.options.length));
  return read;
};

/** lesson.yaml */
export const lessonSchema = (subject: string, known: Known) =>
  object({
    id: text({ pattern: new RegExp(`^${subject}-L\\d\\d$`), like: `${subject}-L01` }),
    title: localized(80),
    minutes: whole(5, 12),
    indicators: list(among(known.indicators, say.unknownIndicator), 1, 5),
    terms: list(among(known.terms, say.unknownTerm), 0, 8),
    as_of: day,
    references: optional(list(legalSource(known.references), 0, 12)),
    figures: optional(
      list(
        object({
          file: text({ max: 60, pattern: /^figure-[a-z0-9-]+\.svg$/, like: 'figure-flow.svg' }),
          alt: text({ min: 5, max: 300 }),
          caption: optional(text({ max: 200 })),
        }),
      ),
    ),
    check: selfCheck,
    video: optional(
      object({
        file: text({ max: 80, pattern: /^[a-z0-9-]+\.mp4$/, like: 'a1-l01.mp4' }),
        seconds: whole(30, 1800),
      }),
    ),
  });
