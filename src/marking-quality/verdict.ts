import type { Trust } from './marker-trust.js';
import type { QualityDocument } from './quality-report.js';

interface Judged {
  readonly name: string;
  readonly href: string;
  readonly trust: Trust;
  readonly current: boolean;
}

/** What an officer may say about all trainers of today together; words at `marking-quality.verdict`. */
export function verdictOf(document: QualityDocument | null, all: readonly Judged[]) {
  const markers = all.filter(({ current }) => current);
  const of = (trust: Trust) => markers.filter((one) => one.trust === trust);
  const [good, watch, act, unknown] = [of('good'), of('watch'), of('act'), of('unknown')];
  const word = act.length > 0 ? 'act' : watch.length > 0 ? 'watch' : good.length > 0 ? 'good' : 'unknown';
  const sum = (key: 'marks' | 'alike') => (document?.markers ?? []).reduce((total, one) => total + one[key], 0);
  return {
    word,
    kind: KINDS[word],
    counts: { good: good.length, watch: watch.length, act: act.length },
    unknown: word === 'unknown' ? 0 : unknown.length,
    look: act.length > 0 ? act : watch,
    known: word !== 'unknown',
    works: document?.works ?? 0,
    split: document?.split ?? 0,
    percent: sum('marks') === 0 ? 0 : Math.floor((100 * sum('alike')) / sum('marks')),
  };
}

const KINDS = { good: 'success', watch: 'warning', act: 'error', unknown: 'info' } as const;
