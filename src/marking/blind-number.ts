import { randomInt } from 'node:crypto';
import type { Rows } from '#platform/database/reader';

const TRIES = 6;

/** A number such as R-0042 that says nothing about when or by whom a work was handed in. It grows a digit where four get crowded. */
export async function freshBlindNumber(rows: Rows): Promise<string> {
  for (let digits = 4; ; digits += 1)
    for (let tries = 0; tries < TRIES; tries += 1) {
      const number = `R-${String(randomInt(10 ** digits)).padStart(digits, '0')}`;
      const taken = await rows.rows('SELECT 1 FROM works WHERE blind_number = $1', [number]);
      if (taken.length === 0) return number;
    }
}
