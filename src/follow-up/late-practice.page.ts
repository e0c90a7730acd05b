import { admissionsPaths } from '#admissions/admissions.paths';
import { followUpPaths } from './follow-up.paths.js';
import { type LatePracticeRow, PAGE_OF_LATE } from './late-practice.queries.js';

/** Whom somebody has to decide about: more time, a letter, or that it ends here. */
export function latePracticePage(rows: readonly LatePracticeRow[], afterId: number): object {
  const shown = rows.slice(0, PAGE_OF_LATE);
  const last = shown.at(-1);
  return {
    messageAction: followUpPaths.newMessage,
    people: shown.map((row) => ({
      ...row,
      report: row.report ?? 'none',
      href: admissionsPaths.enrolment(row.id),
      requestHref: row.requestId && admissionsPaths.extensionRequest(row.requestId),
    })),
    nextHref: rows.length > shown.length && last ? `${followUpPaths.latePractice}?after=${last.id}` : null,
    firstHref: afterId > 0 ? followUpPaths.latePractice : null,
    backHref: followUpPaths.people,
  };
}
