import { addDays, dayInJapan, instantInJapan } from '#platform/clock/clock';

/** A deadline after its clock stood still from `startedAt` until `endedAt`: what remained then remains now. */
export const afterStandstill = (deadline: Date, startedAt: Date, endedAt: Date): Date =>
  new Date(deadline.getTime() + endedAt.getTime() - startedAt.getTime());

/** A time of rest; one that runs on has no end. */
export interface Rest {
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/**
 * The same at the end of its day in Japan, for somebody who may have rested meanwhile: the days of a rest are given back when it ends, and
 * not a second time here.
 */
export function afterAppeal(
  deadline: Date,
  { startedAt, endedAt }: Rest & { endedAt: Date },
  rests: readonly Rest[],
): Date {
  const rested = rests.reduce((sum, rest) => sum + overlap(rest, startedAt, endedAt), 0);
  return endOfDay(new Date(afterStandstill(deadline, startedAt, endedAt).getTime() - rested));
}

function overlap(rest: Rest, from: Date, to: Date): number {
  const end = Math.min(rest.endedAt?.getTime() ?? to.getTime(), to.getTime());
  return Math.max(0, end - Math.max(rest.startedAt.getTime(), from.getTime()));
}

/** The last minute of a day, as all deadlines have it; never sooner than the instant itself. */
function endOfDay(instant: Date): Date {
  const day = dayInJapan(instant);
  const end = instantInJapan(day, '23:59');
  return end >= instant ? end : instantInJapan(addDays(day, 1), '23:59');
}
