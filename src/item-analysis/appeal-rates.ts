import type { AppealCounts } from '#appeals/appeals.queries';

/** How often an appeal changed something, of those that were decided. */
export function appealRates(counts: readonly AppealCounts[]) {
  const sum = (of: (one: AppealCounts) => number) => counts.reduce((total, one) => total + of(one), 0);
  const [upheld, dismissed] = [sum((one) => one.upheld), sum((one) => one.dismissed)];
  const decided = upheld + dismissed;
  return {
    ...{ upheld, decided, waiting: sum((one) => one.waiting) },
    percent: decided === 0 ? null : Math.round((100 * upheld) / decided),
  };
}
