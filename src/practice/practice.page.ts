import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { trusted } from '#platform/templates/trusted';
import type { EntryRow } from '#practice-log/entries.queries';
import { entryRow } from '#practice-log/entry-row';
import { usableKinds } from './next-step-from.js';
import { practicePaths } from './practice.paths.js';
import type { PracticeState } from './practice.queries.js';
import { coverageOf, requirementsOf } from './requirements.js';

interface Overview {
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly state: PracticeState;
  readonly entries: readonly EntryRow[];
  readonly next: NextStep | null;
}

/** Practice at a glance: what is next, how much is asked for, and everything there is. */
export function practicePage({ enrolment, curriculum, state, entries, next }: Overview): object {
  const required = requirementsOf(enrolment, curriculum);
  // After practice the entries are frozen; they were covered then.
  const kinds =
    state.report === 'accepted'
      ? state.entries.filter(({ status }) => status === 'frozen').map(({ kind }) => kind)
      : usableKinds(state);
  return {
    next,
    isSuspended: enrolment.status === 'suspended',
    begun: state.sheet !== null,
    deadline: enrolment.practiceEndsAt,
    stands: enrolment.practiceStoppedAt !== null,
    coverage: coverageOf(required, kinds).map((one) => ({ ...one, labelKey: `practice-log.kind.${one.kind}` })),
    sheetKey: state.sheet && `practice.taskStatus.${state.sheet}`,
    reportKey: state.report && `practice.reportStatus.${state.report}`,
    hasResult:
      state.reportRound !== null &&
      (state.report === 'returned' ||
        state.report === 'accepted' ||
        state.report === 'not_accepted' ||
        state.reportRound > 1),
    entries: entries.map(entryRow),
    guidance: trusted(curriculum.document.practice.guidanceHtml),
    paths: {
      task: practicePaths.task,
      entries: practicePaths.entries,
      report: practicePaths.report,
      result: practicePaths.reportResult,
      simulations: practicePaths.simulations,
      rewritings: practicePaths.rewritings,
      plan: practicePaths.plan,
    },
  };
}
