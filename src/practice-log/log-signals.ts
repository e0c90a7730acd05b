/** An entry as far as signals look at it. */
export interface LoggedEntry {
  readonly id: number;
  readonly title: string;
  readonly practisedOn: string;
  readonly minutes: number;
  readonly texts: readonly string[];
}

/** Something unusual in a log. Not a verdict: it is shown to the trainee first, who mends or explains it. */
export interface LogSignal {
  /** Names the finding for good: `alike:<id>:<id>`, `hours:<day>`, `outside:<id>`. */
  readonly signal: string;
  readonly kind: 'alike' | 'hours' | 'outside';
  readonly entryIds: readonly number[];
  readonly day: string | null;
  readonly minutes: number | null;
  readonly percent: number | null;
}

/** Longer than any window is open to the public on one day. */
export const MINUTES_A_WINDOW_IS_OPEN = 600;
/** Two texts that share so much of their wording were hardly written apart. */
export const ALIKE_FROM = 0.6;
const SHINGLE = 5;
/** Shorter texts are alike by chance. */
const LONG_ENOUGH = 60;

/** Everything unusual in the entries of one trainee, whose practice lay between two days. */
export const logSignals = (
  entries: readonly LoggedEntry[],
  window: { from: string | null; to: string },
): LogSignal[] => [
  ...alike(entries),
  ...impossibleHours(entries),
  ...entries
    .filter(({ practisedOn }) => practisedOn > window.to || (window.from && practisedOn < window.from))
    .map(outside),
];

const signalOf = (found: Pick<LogSignal, 'signal' | 'kind' | 'entryIds'> & Partial<LogSignal>): LogSignal => ({
  day: null,
  minutes: null,
  percent: null,
  ...found,
});

const outside = ({ id, practisedOn }: LoggedEntry): LogSignal =>
  signalOf({ signal: `outside:${id}`, kind: 'outside', entryIds: [id], day: practisedOn });

function impossibleHours(entries: readonly LoggedEntry[]): LogSignal[] {
  return [...new Set(entries.map(({ practisedOn }) => practisedOn))].sort().flatMap((day) => {
    const those = entries.filter(({ practisedOn }) => practisedOn === day);
    const minutes = those.reduce((sum, one) => sum + one.minutes, 0);
    const entryIds = those.map(({ id }) => id);
    return minutes > MINUTES_A_WINDOW_IS_OPEN
      ? [signalOf({ signal: `hours:${day}`, kind: 'hours', entryIds, day, minutes })]
      : [];
  });
}

function alike(entries: readonly LoggedEntry[]): LogSignal[] {
  const shingled = entries
    .map((entry) => ({ id: entry.id, text: plain(entry.texts.join('')) }))
    .filter(({ text }) => text.length >= LONG_ENOUGH)
    .map(({ id, text }) => ({ id, shingles: shinglesOf(text) }));
  return shingled.flatMap((one, at) =>
    shingled.slice(at + 1).flatMap((other) => {
      const likeness = jaccard(one.shingles, other.shingles);
      const entryIds = [Math.min(one.id, other.id), Math.max(one.id, other.id)];
      return likeness >= ALIKE_FROM
        ? [
            signalOf({
              signal: `alike:${entryIds.join(':')}`,
              kind: 'alike',
              entryIds,
              percent: Math.round(likeness * 100),
            }),
          ]
        : [];
    }),
  );
}

/** The wording without blanks, widths and stops: what is left is what was written. */
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s、。,.・「」『』（）()]/g, '');

/** Every stretch of five characters: Japanese has no blanks to count words by. */
export const shinglesOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - SHINGLE + 1) }, (_, at) => text.slice(at, at + SHINGLE)));

/** Shared stretches among all stretches: 0 for nothing in common, 1 for the same wording. */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 && other.size === 0) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const shared = [...small].filter((stretch) => large.has(stretch)).length;
  return shared / (one.size + other.size - shared);
}
