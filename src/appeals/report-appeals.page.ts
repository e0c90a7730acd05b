import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import { appealsPaths } from './appeals.paths.js';
import { stateOf } from './own-work-appeal.page.js';
import { type FreshMarker, PAGE_OF_REPORT_APPEALS, type ReportAppealRow } from './report-appeals.queries.js';
import { namingFields } from './work-appeal.form.js';

const shown = (row: ReportAppealRow, today: string) => ({
  ...row,
  ...stateOf(row.step, row.status, row.promisedOn < today),
  seeking: row.step === 'seeking',
  href: appealsPaths.report(row.id),
});

/** Appeals against marks, for the office: which are open, and by when an answer was promised. */
export function reportAppealsPage(
  rows: readonly ReportAppealRow[],
  open: boolean,
  from: number,
  today: string,
): object {
  const here = (start: number) => `${appealsPaths.reports}?state=${open ? 'open' : 'decided'}&from=${start}`;
  return {
    open,
    openHref: appealsPaths.reports,
    extensionsHref: appealsPaths.extensions,
    decidedHref: `${appealsPaths.reports}?state=decided`,
    appeals: rows.slice(0, PAGE_OF_REPORT_APPEALS).map((row) => shown(row, today)),
    nextHref: rows.length > PAGE_OF_REPORT_APPEALS ? here(from + PAGE_OF_REPORT_APPEALS) : null,
    firstHref: from > 0 ? here(0) : null,
  };
}

interface Reading {
  readonly row: ReportAppealRow;
  readonly curriculum: PublishedCurriculum;
  readonly markers: readonly FreshMarker[];
  readonly today: string;
}

/** One appeal, and whom the office may ask to mark anew. */
export function reportAppealPage({ row, curriculum, markers, today }: Reading, errors: readonly FieldError[]): object {
  return {
    titleValues: { number: row.blindNumber },
    ...shown(row, today),
    enrolmentHref: `/enrolments/${row.enrolmentId}`,
    listHref: appealsPaths.reports,
    titles: row.criteria.map((id) => curriculum.criterion(id).title),
    mayName: row.step === 'seeking' || row.step === 'marking',
    action: appealsPaths.naming(row.id),
    markers: markers.map(({ id, name, open, ofCohort }) => ({ value: String(id), name, open, ofCohort })),
    errors: formErrors(namingFields, 'appeals.fields', errors),
  };
}
