import type { Person } from '#platform/actor/actor';
import type { CaseRow } from './cases.queries.js';
import { PAGE_OF_CASES } from './cases.queries.js';
import { certificationPaths } from './certification.paths.js';
import { caseStatuses, openCases } from './certification-case-status.js';

/** Cases before the panel, with what one's own vote is missing on. */
export function panelPage(actor: Person, rows: readonly CaseRow[], status: string, afterId: number): object {
  const shown = rows.slice(0, PAGE_OF_CASES);
  const last = shown.at(-1);
  const query = `${certificationPaths.panel}?status=${status}`;
  return {
    action: certificationPaths.panel,
    status,
    statuses: caseStatuses.map((value) => ({ value, label: null })),
    cases: shown.map((row) => ({
      ...row,
      href: certificationPaths.case(row.id),
      votes: row.voterIds.length,
      unmet: row.trace.filter(({ met }) => !met).length,
      voted: row.voterIds.includes(actor.id),
      open: openCases.includes(row.status),
    })),
    nextHref: rows.length > shown.length && last ? `${query}&after=${last.id}` : null,
    firstHref: afterId > 0 ? query : null,
  };
}
