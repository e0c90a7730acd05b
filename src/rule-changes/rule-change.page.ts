import { coursePaths } from '#curriculum/course-paths';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type Actor, hasRole } from '#platform/actor/actor';
import type { Language } from '#platform/locale/languages';
import { ruleChangesPaths } from './rule-changes.paths.js';
import type { RuleChangeRow } from './rule-changes.queries.js';

/** A difference lesson: what held before, what holds now, what that means at the window. */
export function ruleChangePage(
  { id, content, notice }: RuleChangeRow,
  curriculum: PublishedCurriculum,
  actor: Actor,
  language: Language,
  today: string,
): object {
  const { title, inForce, minutes, before, now, window, asOf, check } = content;
  return {
    titleValues: { rule: plainText(title, language) },
    ...{ title, inForce, before, now, window, asOf },
    minutesLong: minutes,
    isAhead: inForce > today,
    notice,
    readingHref: notice && !notice.readAt ? ruleChangesPaths.reading(id) : null,
    check: { ...check, answer: check.options[check.answer - 1] ?? '' },
    lessons: content.lessons.map((lesson) => ({
      id: lesson,
      title: curriculum.lesson(lesson).title,
      href: hasRole(actor, 'trainee') ? coursePaths.lesson(lesson) : null,
    })),
    sources: content.references.map(({ id: reference, at }) => {
      const { title: name, url, publisher, asOf: day } = curriculum.reference(reference);
      return { title: name, url, publisher, asOf: day, at };
    }),
    overviewHref: hasRole(actor, 'office', 'agency') ? ruleChangesPaths.overview : null,
  };
}
