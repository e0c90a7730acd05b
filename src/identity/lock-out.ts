const FREE_TRIES = 5;
const LONGEST_MINUTES = 60;

/** Until when nobody may try after the `failures`-th wrong password in a row: 1, 2, 4 … minutes from the fifth, an hour at most. */
export function lockedUntil(failures: number, now: Date): Date | null {
  if (failures < FREE_TRIES) return null;
  const minutes = Math.min(2 ** (failures - FREE_TRIES), LONGEST_MINUTES);
  return new Date(now.getTime() + minutes * 60_000);
}
