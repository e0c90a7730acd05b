import { accessibilityResults } from './accessibility-results.js';
import { homePaths } from './home.paths.js';
import { type SuccessCriterion, successCriteria } from './success-criteria.js';

type Found = { readonly views: number; readonly faults: number } | undefined;
/** What is known of a criterion, the gravest first; words at `home.accessibility-results.states`. */
type State = 'faulty' | 'absent' | 'walked' | 'sound' | 'open';
const tones: Readonly<Record<State, string>> = {
  faulty: 'error',
  absent: 'neutral',
  walked: 'success',
  sound: 'success',
  open: 'warning',
};

/** What was looked at, by whom and with what outcome, criterion by criterion: those of the Japanese standard first. */
export function accessibilityResultsPage(results = accessibilityResults): object {
  const rows = successCriteria.map((one) => row(one, results.byCriterion[one.number]));
  const { measuredOn, engine, pages, views } = results;
  return {
    measuredOn,
    engine,
    pages,
    views,
    back: homePaths.accessibility,
    counts: (['faulty', 'walked', 'sound', 'open', 'absent'] as const).map((state) => ({
      state,
      count: rows.filter((one) => one.state === state).length,
    })),
    groups: [
      { key: 'jis', rows: rows.filter(({ since }) => since === '2.0') },
      { key: 'later', rows: rows.filter(({ since }) => since !== '2.0') },
    ],
  };
}

const row = ({ number, level, since, walks, absent }: SuccessCriterion, found: Found) => {
  const state = stateOf(walks.length > 0, absent, found);
  return {
    ...{ number, level, since, walks, state, tone: tones[state] },
    name: number.replaceAll('.', '-'),
    views: found?.views ?? 0,
    faults: found?.faults ?? 0,
  };
};

function stateOf(walked: boolean, absent: boolean, found: Found): State {
  if (found && found.faults > 0) return 'faulty';
  if (absent) return 'absent';
  if (walked) return 'walked';
  return found ? 'sound' : 'open';
}
