import type { WorkSignal } from '#marking/work-body';
import type { PracticeEntryStatus } from '#practice-log/practice-entry-status';
import type { ToldSignal } from '#practice-log/signals.queries';

/** The names of signals, as the page of the report carries them: what its reader was told. */
export const namesOfSignals = (signals: readonly ToldSignal[]): string => signals.map(({ signal }) => signal).join(' ');

/** Signals that the writer of the report has not seen yet: neither named by the page that was sent nor explained. */
export const untold = (signals: readonly ToldSignal[], told: unknown): ToldSignal[] => {
  const names = String(told ?? '').split(' ');
  return signals.filter(({ signal, explanation }) => explanation === null && !names.includes(signal));
};

/** What goes to the markers: what is about the evidence, and what its writer was told of before. Days are blurred to months. */
export function workSignals(
  signals: readonly ToldSignal[],
  told: unknown,
  evidence: readonly { readonly id: number }[],
): WorkSignal[] {
  const unseen = untold(signals, told);
  return signals
    .filter((one) => !unseen.includes(one))
    .map((one) => {
      const outside = one.entries.filter(({ id }) => evidence.every((entry) => entry.id !== id));
      const confirmed = outside.filter(({ status }) => CONFIRMED.includes(status)).length;
      return {
        ...{ kind: one.kind, minutes: one.minutes, percent: one.percent, explanation: one.explanation },
        evidence: evidence.flatMap(({ id }, index) => (one.entryIds.includes(id) ? [index + 1] : [])),
        others: { confirmed, unconfirmed: outside.length - confirmed },
        month: one.day?.slice(0, 7) ?? null,
      };
    })
    .filter(({ evidence: places }) => places.length > 0);
}

const CONFIRMED: readonly PracticeEntryStatus[] = ['confirmed', 'evidence', 'frozen'];
