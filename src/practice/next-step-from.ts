import type { NextStep } from '#admissions/next-step';
import { markingPaths } from '#marking/marking.paths';
import { choosableEntries, type PracticeEntryStatus } from '#practice-log/practice-entry-status';
import { practicePaths } from './practice.paths.js';
import type { PracticeState } from './practice.queries.js';
import { coverageOf, progressOf, type Requirements } from './requirements.js';

/** What comes next, read from what is there. Words: `practice.next.<code>`. */
export function nextStepFrom(state: PracticeState, required: Requirements, deadline: Date): NextStep {
  const { code, href, minutes } = nextAct(state, required);
  const coverage = coverageOf(required, usableKinds(state));
  return {
    headingKey: `practice.next.${code}.heading`,
    headingValues: {},
    minutes,
    href,
    labelKey: `practice.next.${code}.label`,
    // A report that was returned has an end only where the course sets one.
    dueAt:
      code.startsWith('wait') || code === 'reportNotAccepted' || (code === 'reportReturned' && !state.resubmitBy)
        ? null
        : deadline,
    also: mayCapture(state) && href !== practicePaths.newEntry ? capture : null,
    progress: state.sheet === 'approved' && state.report === 'draft' ? progressOf(coverage) : null,
  };
}

/** Counsellors note an act while it is fresh, whatever else comes next. */
const capture = { href: practicePaths.newEntry, labelKey: 'practice.next.capture' };
const mayCapture = ({ sheet, report }: PracticeState): boolean => sheet === 'approved' && report === 'draft';

/** The kinds of the entries that may already stand in a report. */
export const usableKinds = ({ entries }: PracticeState) =>
  entries.filter(({ status }) => choosableEntries.includes(status)).map(({ kind }) => kind);

interface Act {
  readonly code: string;
  readonly href: string;
  readonly minutes: number | null;
}

const act = (code: string, href: string, minutes: number | null = null): Act => ({ code, href, minutes });

function nextAct(state: PracticeState, required: Requirements): Act {
  if (state.sheet === null || state.sheet === 'draft') return act('task', practicePaths.task, 30);
  if (state.sheet === 'returned') return act('taskReturned', practicePaths.task, 15);
  if (state.sheet === 'submitted') return act('waitTask', practicePaths.entries);
  // An accepted report has left this stage; for the others the answer comes before anything else.
  if (state.appealedWork !== null) return act('waitAppeal', markingPaths.appeal(state.appealedWork));
  if (state.report === 'not_accepted') return act('reportNotAccepted', practicePaths.reportResult, 5);
  if (state.report === 'returned') return act('reportReturned', practicePaths.report, 30);
  if (state.report === 'draft') return enoughEntries(state, required);
  return act('waitReport', practicePaths.report);
}

function enoughEntries(state: PracticeState, required: Requirements): Act {
  if (coverageOf(required, usableKinds(state)).every(({ met }) => met)) return act('report', practicePaths.report, 60);
  const queried = idsOf(state, 'queried');
  if (queried.length > 0) return act('queried', oneOf(queried), 10);
  const drafts = idsOf(state, 'draft');
  if (drafts.length > 0) return act('share', oneOf(drafts), 5);
  // Everything is written; what is missing is the supervisor's word.
  const written = [...usableKinds(state), ...kindsOf(state, 'shared')];
  if (coverageOf(required, written).every(({ met }) => met)) return act('confirm', practicePaths.entries, 5);
  return act('entries', practicePaths.newEntry, 10);
}

const withStatus = ({ entries }: PracticeState, wanted: PracticeEntryStatus) =>
  entries.filter(({ status }) => status === wanted);
const idsOf = (state: PracticeState, wanted: PracticeEntryStatus) => withStatus(state, wanted).map(({ id }) => id);
const kindsOf = (state: PracticeState, wanted: PracticeEntryStatus) =>
  withStatus(state, wanted).map(({ kind }) => kind);

/** The entry itself where there is only one, the list where there is a choice. */
const oneOf = (ids: readonly number[]): string =>
  ids.length === 1 ? practicePaths.entry(ids[0] ?? 0) : practicePaths.entries;
