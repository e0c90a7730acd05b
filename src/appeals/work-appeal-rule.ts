/** Why an appeal against marks cannot be lodged (any more). A later round has its own marks; the highest level leaves nothing to win. */
export type WorkAppealObstacle = 'marked_anew' | 'highest' | 'too_late';

/** Levels are 1 to 5. */
export const HIGHEST_LEVEL = 5;

interface Released {
  readonly levels: Readonly<Record<string, number>>;
  readonly appealUntil: Date | null;
  /** Another round of the same work was handed in since. */
  readonly followed: boolean;
}

/** Whether an appeal against the marks of a work may be lodged now. */
export function workAppealRule({ levels, appealUntil, followed }: Released, now: Date): WorkAppealObstacle | null {
  if (followed) return 'marked_anew';
  if (contestable(levels).length === 0) return 'highest';
  return appealUntil === null || now > appealUntil ? 'too_late' : null;
}

/** The criteria that somebody may appeal against: an appeal can only raise a level. */
export const contestable = (levels: Readonly<Record<string, number>>): string[] =>
  Object.keys(levels).filter((criterion) => (levels[criterion] ?? HIGHEST_LEVEL) < HIGHEST_LEVEL);
