import { admissionsPaths } from './admissions.paths.js';
import { applicationStatuses } from './application-status.js';
import { type ApplicationRow, PAGE_OF_APPLICATIONS } from './applications.queries.js';

interface Filter {
  status: string | null;
  afterId: number;
}

/** A list of applications with its filter and the way to the next page. */
export function applicationsPage(
  rows: ApplicationRow[],
  filter: Filter,
  action: string,
  cohortCode: string | null,
): object {
  const shown = rows.slice(0, PAGE_OF_APPLICATIONS);
  const last = shown.at(-1);
  const status = filter.status ?? '';
  return {
    action,
    status,
    cohortCode,
    statuses: applicationStatuses.map((value) => ({ value, label: null })),
    applications: shown.map((row) => ({ ...row, href: admissionsPaths.application(row.id) })),
    nextHref: rows.length > shown.length && last ? `${action}?status=${status}&after=${last.id}` : null,
    firstHref: filter.afterId > 0 ? `${action}?status=${status}` : null,
  };
}
