import { ruleChangesPaths } from './rule-changes.paths.js';
import type { RuleChangeFigures } from './rule-changes.queries.js';

/** Who was told of each changed rule, and how many have read what is different. */
export const ruleChangesPage = (figures: readonly RuleChangeFigures[]): object => ({
  changes: figures.map(({ id, content, announcedAt, told, studied, read }) => ({
    ...{ announcedAt, told, studied, read },
    title: content.title,
    inForce: content.inForce,
    lessons: content.lessons.join(', '),
    percent: told === 0 ? null : Math.floor((100 * read) / told),
    waiting: told - read,
    href: ruleChangesPaths.one(id),
    fileHref: told === 0 ? null : ruleChangesPaths.readers(id),
  })),
});
