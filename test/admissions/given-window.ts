import { addDays, Clock, dayInJapan } from '#platform/clock/clock';
import type { TestApp } from '../support/app';

const DAY = 86_400_000;

/** Moves the house's clock so many days from now. */
export const travelDays = (house: TestApp, days: number): void =>
  house.travelTo(new Date(house.get(Clock).now().getTime() + days * DAY));

/** The last moment of stage 1 for one person, as it is stored. */
export async function dueOf(house: TestApp, enrolmentId: number): Promise<Date> {
  const [row] = await house.rows<{ due: Date }>('SELECT learning_due_at AS due FROM enrolments WHERE id = $1', [
    enrolmentId,
  ]);
  if (!row) throw new Error(`No enrolment ${enrolmentId}`);
  return row.due;
}

/** Moves the house's clock to so many days before (or, below nought, after) the end of somebody's window. */
export async function travelBeforeEnd(house: TestApp, enrolmentId: number, days: number): Promise<void> {
  house.travelTo(new Date((await dueOf(house, enrolmentId)).getTime() - days * DAY));
}

export const daysLater = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY);
export const dayAfter = (from: Date, days: number): string => addDays(dayInJapan(from), days);

/** A wish for so many days more, as the form sends it. */
export const moreDays = (days: number, values: Record<string, string> = {}) => ({
  extensionKind: 'relative',
  grantedDays: String(days),
  newDueOn: '',
  extensionReason: 'illness',
  ...values,
});

/** A wish for a named last day. */
export const untilDay = (day: string) => moreDays(0, { extensionKind: 'absolute', grantedDays: '', newDueOn: day });

/** The newest wish of an enrolment. */
export async function newestExtension(house: TestApp, enrolmentId: number): Promise<{ id: number; status: string }> {
  const [row] = await house.rows<{ id: number; status: string }>(
    'SELECT id, status FROM extensions WHERE enrolment_id = $1 ORDER BY id DESC LIMIT 1',
    [enrolmentId],
  );
  return row ?? { id: 0, status: 'none' };
}

/** The newest event of a name, with what it keeps. */
export async function newestEvent(house: TestApp, name: string) {
  const [row] = await house.rows<{ reason: string | null; before: Kept; after: Kept }>(
    'SELECT reason, before, after FROM events WHERE name = $1 ORDER BY id DESC LIMIT 1',
    [name],
  );
  return row;
}
type Kept = Record<string, unknown> | null;
