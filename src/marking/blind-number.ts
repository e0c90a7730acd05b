import { randomInt } from 'node:crypto';

const TRIES = 6;

/** A number such as R-0042 that says nothing about when or by whom a work was handed in. It grows a digit where four get crowded. */
export async function freshBlindNumber(isTaken: (number: string) => Promise<boolean>): Promise<string> {
  for (let digits = 4; ; digits += 1)
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = `R-${String(randomInt(10 ** digits)).padStart(digits, '0')}`;
      if (!(await isTaken(number))) return number;
    }
}
