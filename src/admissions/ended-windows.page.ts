import { admissionsPaths } from './admissions.paths.js';
import { type EndedWindowRow, PAGE } from './enrolments.queries.js';

/** Trainees whose window has ended without the check test passed: who may still ask, and for whom somebody has to decide. */
export function endedWindowsPage(rows: readonly EndedWindowRow[], afterId: number, now: Date): object {
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    trainees: shown.map((row) => {
      const mayAsk = row.lateRequestsUntil === null || now <= row.lateRequestsUntil;
      return {
        ...row,
        href: admissionsPaths.enrolment(row.id),
        requestHref: row.requestId && admissionsPaths.extensionRequest(row.requestId),
        state: mayAsk ? 'mayAsk' : 'decide',
        until: mayAsk ? row.lateRequestsUntil : null,
      };
    }),
    nextHref: rows.length > shown.length && last ? `${admissionsPaths.endedWindows}?after=${last.id}` : null,
    firstHref: afterId > 0 ? admissionsPaths.endedWindows : null,
    hasPages: rows.length > shown.length || afterId > 0,
  };
}
