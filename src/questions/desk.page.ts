import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { questionStatuses } from './question-status.js';
import { questionView } from './question-view.js';
import { questionsPaths } from './questions.paths.js';
import { type DeskFilter, PAGE_OF_QUESTIONS, type QuestionRow } from './questions.queries.js';

interface DeskList {
  readonly filter: DeskFilter;
  readonly rows: readonly QuestionRow[];
  readonly latest: PublishedCurriculum;
  readonly curricula: ReadonlyMap<number, PublishedCurriculum>;
  readonly today: string;
}

/** The questions of the desk with the day they are promised for. */
export function deskPage({ filter, rows, latest, curricula, today }: DeskList): object {
  const shown = rows.slice(0, PAGE_OF_QUESTIONS);
  const last = shown.at(-1);
  const [state, subject] = [filter.status ?? 'all', filter.subject ?? ''];
  const here = `${questionsPaths.desk}?state=${state}&subject=${subject}`;
  return {
    action: questionsPaths.desk,
    state,
    states: [...questionStatuses, 'all'].map((value) => ({ value })),
    subject,
    subjects: latest.subjects.map(({ id }) => ({ value: id, label: id })),
    questions: shown.map((row) => {
      const view = questionView(row, curricula.get(row.curriculumVersionId) as PublishedCurriculum, today);
      return { ...view, cohortCode: row.cohortCode, href: questionsPaths.toAnswer(row.id) };
    }),
    nextHref: rows.length > shown.length && last ? `${here}&after=${last.id}` : null,
    firstHref: filter.afterId > 0 ? here : null,
    faqHref: questionsPaths.faq,
  };
}
