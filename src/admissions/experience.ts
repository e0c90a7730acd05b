/** A stretch of work at a consultation window. */
export interface Spell {
  readonly startedOn: string;
  readonly finishedOn: string | null;
  readonly hoursPerWeek: number;
}

/** Hours a week that count as full time. A sample value of ours: no source fixes it (domain notes, 1.6). */
export const FULL_TIME_HOURS = 38.75;
const DAYS_PER_MONTH = 365.25 / 12;

/**
 * Full-time-equivalent months of counter experience up to `until` (`YYYY-MM-DD`, included), to one decimal, rounded down.
 * On each day the hours of all spells are added up and counted as one full-time day at most.
 */
export function experienceMonths(spells: readonly Spell[], until: string): number {
  const edges = [...new Set(spells.flatMap((spell) => [dayNumber(spell.startedOn), endOf(spell, until)]))].sort(
    (a, b) => a - b,
  );
  let days = 0;
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] as number;
    const hours = spells
      .filter((spell) => dayNumber(spell.startedOn) <= from && endOf(spell, until) >= to)
      .reduce((sum, spell) => sum + spell.hoursPerWeek, 0);
    days += (to - from) * Math.min(hours / FULL_TIME_HOURS, 1);
  }
  return Math.floor((days / DAYS_PER_MONTH) * 10 + 1e-9) / 10;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The day after the last one that counts; never before the start. */
const endOf = (spell: Spell, until: string): number =>
  Math.max(dayNumber(spell.startedOn), Math.min(dayNumber(spell.finishedOn ?? until), dayNumber(until)) + 1);

/** Default of the course: one year of full-time work, or its equivalent in hours (draft of 2023; a sample value of ours). */
export const EXPERIENCE_MONTHS_NEEDED = 12;
