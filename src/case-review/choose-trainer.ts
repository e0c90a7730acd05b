import type { Seat } from './balance-groups.js';

export interface AvailableTrainer {
  readonly id: number;
  readonly organisationIds: readonly number[];
}

/** The trainer with the fewest groups who shares no body with anybody of the group; null where every one does. `load` counts groups by trainer. */
export function chooseTrainer<T extends AvailableTrainer>(
  seats: readonly Seat[],
  trainers: readonly T[],
  load: ReadonlyMap<number, number>,
): T | null {
  const free = trainers.filter(
    (trainer) => !seats.some((seat) => trainer.organisationIds.includes(seat.organisationId)),
  );
  return [...free].sort((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0) || a.id - b.id)[0] ?? null;
}
