import type { LocalizedText } from '#curriculum/localized-text';
import { oncePer } from '#platform/once-per';
import { type Piece, wordDifference } from '#wording/word-difference';
import type { WorkBody, WorkDifference } from './work-body.js';

type Texts = Pick<WorkBody, 'title' | 'parts'>;

/** Both without names already: a name that was changed could otherwise be told from its pieces. */
export function workDifference(before: Texts, now: Texts, round: number): WorkDifference {
  const old = new Map(before.parts.map(({ heading, text }) => [heading.ja, { heading, text }]));
  const kept = now.parts.map(({ heading, text }) => {
    const was = old.get(heading.ja)?.text ?? '';
    old.delete(heading.ja);
    return part(heading, was, text);
  });
  const gone = [...old.values()].map(({ heading, text }) => part(heading, text, ''));
  return { round, parts: [part(null, before.title, now.title), ...kept, ...gone] };
}

const part = (heading: LocalizedText | null, before: string, now: string) => ({
  heading,
  pieces: wordDifference(before, now),
});

/** The difference as a page shows it: what was not touched is named and not shown again. */
export const differenceView = ({ round, parts }: WorkDifference) => ({
  round,
  parts: parts.map(({ heading, pieces }) => ({ heading, pieces, changed: pieces.some(isChange) })),
  untouched: !parts.some(({ pieces }) => pieces.some(isChange)),
});

const isChange = ({ kind }: Piece): boolean => kind !== 'same';

/** What came of the round before, for whoever reads the work: null in the first round. */
export const resubmissionOf = oncePer(({ answers = [], difference }: WorkBody) =>
  difference ? { answers, ...differenceView(difference) } : null,
);
