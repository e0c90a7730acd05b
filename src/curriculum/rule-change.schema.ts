import { say } from './author-words.js';
import type { Known } from './known.js';
import { selfCheck } from './lesson.schema.js';
import type { RuleChange } from './rule-change.js';
import { among, list, object, type Schema, whole } from './schema.js';
import { day, legalSource, localized, slug } from './wording.schema.js';

/** changes/<id>.yaml; `lessons` are the ids of all lessons that were read. */
export const ruleChangeSchema =
  (known: Known, lessons: ReadonlySet<string>): Schema<RuleChange> =>
  (value, place) => {
    const read = object({
      id: slug,
      title: localized(120),
      in_force: day,
      minutes: whole(1, 5),
      lessons: list(among(lessons, say.unknownLessonOfAll), 1, 20),
      before: localized(500),
      now: localized(500),
      window: localized(500),
      references: list(legalSource(known.references), 1, 6),
      as_of: day,
      check: selfCheck,
    })(value, place);
    if (!read) return read;
    const { in_force: inForce, as_of: asOf, ...change } = read;
    return { ...change, inForce, asOf };
  };
