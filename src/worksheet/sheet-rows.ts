import type { KeptMark } from '#marking/merge-marks';

/** One line of the sheet: a criterion of an assignment, or (criterion null) the comment on its whole. */
export interface SheetLine {
  readonly assignmentId: number;
  readonly blindNumber: string;
  readonly criterion: string | null;
  readonly title: string;
  readonly kept: KeptMark;
}

export type Verdict = 'change' | 'same' | 'stale' | 'tampered' | 'closed' | 'unknown_level' | 'too_long';

/** A line that came back, and what is to become of it. */
export interface Judged {
  readonly verdict: Verdict;
  readonly line: SheetLine | null;
  /** As the file names it, which nobody vouches for: for finding the line again there. */
  readonly number: string;
  readonly title: string;
  readonly level: number | null;
  readonly comment: string;
}

/** Makes the signature of a line as it was given out: nobody else can, and it fits no other line and no other version. */
export type Sign = (line: string) => string;

/** The columns as they come back. Number and title are for readers alone. */
const [NUMBER, TITLE, LEVEL, COMMENT, KEY, SIGNATURE] = [0, 1, 2, 3, 4, 5];
const LONGEST = { mark: 2000, whole: 4000 };

export const keyOf = ({ assignmentId, criterion, kept }: SheetLine): string =>
  `${assignmentId}/${criterion ?? '*'}/${kept.version}`;

export const cellsOf = (line: SheetLine, sign: Sign): string[] => [
  line.blindNumber,
  line.title,
  line.kept.level === null ? '' : String(line.kept.level),
  line.kept.comment,
  keyOf(line),
  sign(keyOf(line)),
];

/** What of a sheet that came back can be taken, beside what is kept now. Lines without a key are somebody's own and are passed over. */
export function judgeRows(rows: readonly (readonly string[])[], lines: readonly SheetLine[], sign: Sign): Judged[] {
  const open = new Map(lines.map((line) => [placeOf(keyOf(line)), line]));
  return rows
    .slice(1)
    .filter((cells) => (cells[KEY] ?? '') !== '' || (cells[SIGNATURE] ?? '') !== '')
    .map((cells) => {
      const [key = '', signature = ''] = [cells[KEY], cells[SIGNATURE]];
      const comment = (cells[COMMENT] ?? '').trim();
      const typed = (cells[LEVEL] ?? '').normalize('NFKC').trim();
      const line = open.get(placeOf(key)) ?? null;
      const level = typed === '' ? (line?.kept.level ?? null) : Number(typed);
      const judged = { line, level, comment, number: cells[NUMBER] ?? '', title: cells[TITLE] ?? '' };
      if (sign(key) !== signature) return { ...judged, line: null, verdict: 'tampered' };
      if (!line) return { ...judged, verdict: 'closed' };
      if (keyOf(line) !== key) return { ...judged, verdict: 'stale' };
      return { ...judged, verdict: verdictOn(line, level, comment) };
    });
}

function verdictOn({ criterion, kept }: SheetLine, level: number | null, comment: string): Verdict {
  if (criterion !== null && level !== null && !(Number.isInteger(level) && level >= 1 && level <= 5))
    return 'unknown_level';
  if (comment.length > (criterion === null ? LONGEST.whole : LONGEST.mark)) return 'too_long';
  const sameLevel = criterion === null || level === kept.level;
  return sameLevel && comment === kept.comment ? 'same' : 'change';
}

const placeOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));
