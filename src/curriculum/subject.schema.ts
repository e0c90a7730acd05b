import { say } from './author-words.js';
import type { Known } from './known.js';
import { among, list, mapOf, object, optional, text, whole } from './schema.js';
import { address, localized } from './wording.schema.js';

const folder = text({ max: 60, pattern: /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/, like: '01-what-a-window-is-for' });

/** subject.yaml */
export const subjectSchema = (id: string, known: Known, groups: ReadonlySet<string>) =>
  object({
    id: among(new Set([id]), (found) => say.sameAsFile(found, id)),
    group: among(groups, say.unknownGroup),
    title: localized(80),
    summary: localized(300),
    goals: list(text({ max: 120 }), 3, 5),
    competencies: mapOf(among(known.competencies, say.unknownCompetency), whole(1, 5)),
    minutes: whole(30, 900),
    lessons: list(folder, 1, 12),
    related_links: optional(
      list(object({ title: text({ max: 120 }), url: address, topic: optional(among(known.topics, say.unknownTopic)) })),
    ),
  });
