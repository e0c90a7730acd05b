import { cohortsKept } from '#admissions/cohorts-kept';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { allowed } from '#platform/transitions';
import { packagePolicy } from './package.policy.js';
import { audiences, packageLife } from './package-status.js';
import { STATUS_TONES } from './packages.page.js';
import { packagesPaths } from './packages.paths.js';
import { PAGE_OF_REPORTS, type PackageRow, type ReportRow } from './packages.queries.js';
import { reportView } from './report-view.js';

export interface PackageReading {
  readonly actor: Person;
  readonly row: PackageRow;
  readonly items: readonly { place: number; title: string; path: string }[];
  readonly cohorts: readonly { id: number; code: string }[];
  readonly reports: readonly ReportRow[];
  readonly afterId?: number;
  readonly typed?: Record<string, unknown>;
  readonly errors?: readonly FieldError[];
}

const FIELDS = ['audience', 'cohortIds'];

/** One package: facts, items, audience, and what was reported to those who keep the cohorts. */
export function packagePage(reading: PackageReading): object {
  const { actor, row, items, reports, afterId = 0, errors } = reading;
  const { id, title, version, status, size, scan, files, importedAt, importedBy, rowVersion } = row;
  const shown = reports.slice(0, PAGE_OF_REPORTS);
  const cohortIds = status === 'offered' ? row.cohorts.map((cohort) => cohort.id) : [];
  const mayChange = packagePolicy.offerTo(actor, {
    audience: status === 'offered' ? row.audience : 'chosen',
    cohortIds,
  });
  return {
    titleValues: { title },
    ...{
      title,
      version,
      status,
      tone: STATUS_TONES[status],
      scan,
      files,
      importedAt,
      importedBy,
      rowVersion,
      mayChange,
    },
    standardKey: `packages.standard.${row.standard}`,
    megabytes: Math.max(0.1, Math.round(size / 100_000) / 10),
    listHref: packagesPaths.list,
    items: items.map((item) => ({ ...item, href: packagesPaths.preview(id, item.place) })),
    isOffered: status === 'offered',
    isForAll: row.audience === 'all',
    cohortCodes: row.cohorts.map(({ code }) => code).join(', '),
    ...audienceView(reading),
    withdrawal: mayChange && allowed(packageLife, status).includes('withdraw') ? packagesPaths.withdrawal(id) : null,
    errors: formErrors(FIELDS, 'packages.fields', errors),
    reports: shown.map((report) => ({
      ...{ name: report.name, cohortCode: report.cohortCode, item: report.item, ...reportView(report) },
      href: packagesPaths.report(id, report.id),
    })),
    severalItems: items.length > 1,
    reportsFile: packagesPaths.reportsFile(id),
    nextHref: reports.length > shown.length ? `${packagesPaths.one(id)}?after=${shown.at(-1)?.id}` : null,
    firstHref: afterId > 0 ? packagesPaths.one(id) : null,
  };
}

/** What the form for the audience shows: what was typed, else what is. Who keeps only some cohorts has no "all". */
function audienceView({ actor, row, cohorts, typed }: PackageReading): object {
  const isAnyAllowed = cohortsKept(actor) === null;
  const ticked = typed ? [typed['cohortIds']].flat().map(String) : row.cohorts.map(({ id }) => String(id));
  return {
    audienceAction: packagesPaths.audience(row.id),
    audience: typed ? String(typed['audience'] ?? '') : isAnyAllowed ? row.audience : 'chosen',
    audiences: audiences.filter((one) => isAnyAllowed || one === 'chosen').map((value) => ({ value })),
    cohorts: cohorts.map(({ id, code }) => ({ value: id, label: code, checked: ticked.includes(String(id)) })),
  };
}
