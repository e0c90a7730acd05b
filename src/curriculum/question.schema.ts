import { say } from './author-words.js';
import type { Place } from './curriculum-problem.js';
import type { Known } from './known.js';
import type { CasePart, MultipleChoice, Question, SingleChoice } from './question.js';
import { uses } from './question.js';
import { among, isMap, list, object, oneOf, optional, type Schema, text, whole } from './schema.js';
import { legalSource } from './wording.schema.js';

const stem = text({ min: 5, max: 800 });
const explanation = text({ min: 10, max: 800 });
const options = list(text({ max: 200 }), 3, 5);
const single = { type: oneOf('single'), options, answer: whole(1, 5) };
const multiple = { type: oneOf('multiple'), options, answer: list(whole(1, 5), 1, 5) };
const kinds = ['single', 'multiple', 'ordering', 'matching', 'case'] as const;

const part: Schema<CasePart> = (value, place) => {
  const type = typeOf(value, ['single', 'multiple'], place);
  const words = { stem, explanation };
  const read =
    type === 'multiple'
      ? object({ ...multiple, ...words })(value, place)
      : object({ ...single, ...words })(value, place);
  if (read) checkChoice(read, place);
  return read;
};
const pair = object({ left: text({ max: 160 }), right: text({ max: 160 }) });

/** One item of questions.yaml, without what follows from its lesson and indicator. */
export const questionSchema = (subject: string, known: Known, lessons: ReadonlySet<string>): Schema<Question> => {
  const base = {
    id: text({ pattern: new RegExp(`^${subject}-Q\\d{2,3}$`), like: `${subject}-Q01` }),
    indicator: among(known.indicators, say.unknownIndicator),
    difficulty: whole(1, 3),
    uses: list(oneOf(...uses), 1, 3),
    lesson: among(lessons, say.unknownLesson),
    references: optional(list(legalSource(known.references), 1, 6)),
    stem,
    explanation,
  };
  const shapes = {
    single: object({ ...base, ...single }),
    multiple: object({ ...base, ...multiple }),
    ordering: object({ ...base, type: oneOf('ordering'), steps: list(text({ max: 160 }), 3, 6) }),
    matching: object({
      ...base,
      type: oneOf('matching'),
      pairs: list(pair, 3, 5),
      distractors: optional(list(text({ max: 160 }), 1, 3)),
    }),
    case: object({ ...base, type: oneOf('case'), parts: list(part, 2, 4) }),
  };
  return (value, place) => {
    const read = shapes[typeOf(value, kinds, place)](value, place);
    if (!read?.uses || !read.indicator) return read as unknown as Question;
    if (read.uses.includes('final-test') && read.uses.includes('quiz')) place.at('uses').problem(say.finalOnly);
    if (read.type === 'single' || read.type === 'multiple') checkChoice(read, place);
    if (read.type === 'matching')
      checkRights([...(read.pairs ?? []).map((one) => one?.right), ...(read.distractors ?? [])], place);
    const full = { ...read, subject, competency: read.indicator.slice(0, 2), references: read.references ?? [] };
    return (full.type === 'matching' ? { ...full, distractors: full.distractors ?? [] } : full) as Question;
  };
};

function typeOf<T extends string>(value: unknown, types: readonly [T, ...T[]] | readonly T[], place: Place): T {
  const type = isMap(value) ? value['type'] : undefined;
  const found = types.find((known) => known === type);
  if (!found && type !== undefined) place.at('type').problem(say.oneOf(String(type), types));
  return found ?? (types[0] as T);
}

function checkChoice(choice: SingleChoice | MultipleChoice, place: Place): void {
  const count = choice.options?.length ?? 0;
  const answers = typeof choice.answer === 'number' ? [choice.answer] : (choice.answer ?? []);
  for (const answer of answers) if (answer > count) place.at('answer').problem(say.answerRange(answer, count));
  if (count > 0 && answers.length >= count) place.at('answer').problem(say.allRight);
}

function checkRights(rights: readonly (string | undefined)[], place: Place): void {
  if (new Set(rights).size < rights.length) place.problem(say.sameRight);
}
