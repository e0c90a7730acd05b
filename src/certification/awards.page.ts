import type { CohortRow } from '#admissions/cohorts.queries';
import type { Person } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import type { FieldError } from '#platform/forms/read-form';
import type { CaseRow, CohortCases } from './cases.queries.js';
import { certificationPaths } from './certification.paths.js';
import { casePolicy } from './certification-case.policy.js';
import { type CaseStatus, caseStatuses } from './certification-case-status.js';

interface AwardsReading {
  readonly actor: Person;
  readonly cohort: CohortRow;
  readonly cases: readonly CaseRow[];
  readonly chosen: readonly number[];
  readonly count: string;
  readonly errors: readonly FieldError[];
}

/** The sheet of a cohort: what waits for the agency, with boxes to tick, and everything else by its status. */
export function awardsPage({ actor, cohort, cases, chosen, count, errors }: AwardsReading): object {
  const rows = cases.map((row) => ({
    ...row,
    href: certificationPaths.case(row.id),
    specimenHref: certificationPaths.specimen(cohort.id, row.id),
    certificateHref: row.certificateId && certificationPaths.certificate(row.certificateId),
    mayApprove: casePolicy.approve(actor, row),
    checked: chosen.includes(row.id),
  }));
  const withStatus = (status: CaseStatus) => rows.filter((row) => row.status === status);
  const waiting = withStatus('recommended');
  return {
    cohortCode: cohort.code,
    titleValues: { code: cohort.code },
    listHref: certificationPaths.cohorts,
    action: certificationPaths.approval(cohort.id),
    mayDecide: casePolicy.decideForAgency(actor, { cohortId: cohort.id, personId: 0, organisationId: 0 }),
    waiting,
    approvable: waiting.some(({ mayApprove }) => mayApprove),
    ownHands: waiting.some(({ mayApprove }) => !mayApprove),
    issued: withStatus('approved'),
    others: rows.filter(({ status }) => status !== 'recommended' && status !== 'approved'),
    counts: caseStatuses.map((status) => ({ status, count: withStatus(status).length })),
    count,
    errors: formErrors(['cases', 'count'], 'certification.fields', errors),
  };
}

export const cohortsPage = (cohorts: readonly CohortCases[]): object => ({
  cohorts: cohorts.map((cohort) => ({ ...cohort, href: certificationPaths.cohort(cohort.cohortId) })),
});
