import { Chance } from './chance.js';

/** How far a trainer lies above or below the level that a text deserves, and how often. */
export interface Lean {
  readonly shift: number;
  readonly share: number;
}

const usual: Readonly<Record<string, Lean>> = {
  trainer1: { shift: 1, share: 0.12 },
  trainer2: { shift: 0, share: 0 },
  trainer3: { shift: -1, share: 0.3 },
};
const NONE: Lean = { shift: 0, share: 0 };
/** From then on one of them, who was in the middle, becomes lenient: a drift to be found. */
const DRIFT = { key: 'trainer2', from: Date.parse('2026-10-01T00:00:00+09:00'), lean: { shift: 1, share: 0.9 } };

export const leanOf = (key: string, at: number): Lean =>
  key === DRIFT.key && at >= DRIFT.from ? DRIFT.lean : (usual[key] ?? NONE);

/** The level that a work deserves in a criterion: the same for whoever reads it. */
export function deservedLevel(enrolmentId: number, place: number, skill: number): number {
  const chance = new Chance(enrolmentId * 31 + place);
  chance.next();
  const luck = chance.next() * 0.7 + skill * 0.3;
  return luck > 0.82 ? 5 : luck > 0.45 ? 4 : 3;
}
