import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { type Actor, hasRole } from '#platform/actor/actor';
import { type FaqRow, type FaqSearch, PAGE_OF_FAQ } from './faq.queries.js';
import { questionPolicy } from './question.policy.js';
import { lessonView } from './question-view.js';
import { questionsPaths } from './questions.paths.js';

interface FaqList {
  readonly actor: Actor;
  readonly search: FaqSearch;
  readonly rows: readonly FaqRow[];
  readonly curriculum: PublishedCurriculum;
}

/** Entries that were found, with the lesson they belong to, where its reader may open it. */
export function faqPage({ actor, search, rows, curriculum }: FaqList): object {
  const shown = rows.slice(0, PAGE_OF_FAQ);
  const last = shown.at(-1);
  const learns = hasRole(actor, 'trainee');
  const here = `${questionsPaths.faq}?q=${encodeURIComponent(search.words)}&lesson=${search.lesson ?? ''}`;
  return {
    action: questionsPaths.faq,
    words: search.words,
    lesson: lessonView(search.lesson, curriculum),
    isSearch: search.words !== '' || search.lesson !== null,
    entries: shown.map((row) => {
      const lesson = lessonView(row.lessonId, curriculum);
      return { ...row, lesson: lesson && { ...lesson, href: learns ? lesson.href : lesson.deskHref } };
    }),
    withdrawals: questionPolicy.withdrawFaq(actor)
      ? shown.map((row) => ({ question: row.question, withdrawHref: questionsPaths.faqWithdrawal(row.id) }))
      : [],
    nextHref: rows.length > shown.length && last ? `${here}&before=${last.id}` : null,
    firstHref: search.beforeId > 0 ? here : null,
    askHref: learns ? questionsPaths.own : null,
    deskHref: hasRole(actor, 'office', 'trainer') ? questionsPaths.desk : null,
  };
}
