import { say } from './author-words.js';
import type { Blueprint } from './blueprint.js';
import type { Known } from './known.js';
import { uses } from './question.js';
import { among, list, mapOf, object, oneOf, optional, type Schema, whole } from './schema.js';
import { localized } from './wording.schema.js';

/** tests.yaml: the quiz of a subject, the check test, the final test. */
export const testsSchema = (known: Known): Schema<Blueprint[]> => {
  const blueprint: Schema<Blueprint> = (value, place) => {
    const read = object({
      id: oneOf(...uses),
      title: localized(60),
      items: whole(1, 100),
      per_subject: whole(0, 20),
      per_lesson: optional(whole(0, 5)),
      competencies: optional(mapOf(among(known.competencies, say.unknownCompetency), whole(0, 60))),
      difficulties: optional(mapOf(oneOf('1', '2', '3'), whole(0, 60))),
    })(value, place);
    if (!read) return read;
    const { per_subject: perSubject, per_lesson: perLesson, competencies, difficulties, ...rest } = read;
    return {
      ...rest,
      perSubject,
      perLesson: perLesson ?? 0,
      competencies: competencies ?? {},
      difficulties: difficulties ?? {},
    };
  };
  return (value, place) => object({ tests: list(blueprint, uses.length, uses.length) })(value, place)?.tests;
};
