export const KINDS_OF_TRAINEES = [
  'start',
  'learning',
  'practice',
  'session',
  'course',
  'appeal_until',
  'appeal_answer',
] as const;
export const KINDS_OF_TRAINERS = ['marking', 'verdict', 'group'] as const;
export type EntryKind = (typeof KINDS_OF_TRAINEES)[number] | (typeof KINDS_OF_TRAINERS)[number];

/** Something with a date, as it stands now. */
export interface Wanted {
  readonly uid: string;
  readonly kind: EntryKind;
  readonly at: Date;
  readonly allDay: boolean;
  readonly place: string;
  /** How many works are due then; 1 for everything else. */
  readonly count: number;
}

/** The same as the calendars that subscribe were told it. */
export interface Published extends Wanted {
  readonly sequence: number;
  readonly changedAt: Date;
  readonly cancelledAt: Date | null;
}

/** All entries as they are to be published now, and those among them that are new or different from before. */
export interface Reconciled {
  readonly entries: readonly Published[];
  readonly changes: readonly Published[];
}

/**
 * What has to be told: new entries begin at 0, a change and a cancellation raise the sequence, and an entry that comes back does
 * too. What has passed is not cancelled any more: it did take place. Told twice, the second time changes nothing.
 */
export function reconcile(wanted: readonly Wanted[], published: readonly Published[], now: Date): Reconciled {
  const before = new Map(published.map((entry) => [entry.uid, entry]));
  const present = wanted.map((entry) => told(entry, before.get(entry.uid), now));
  const uids = new Set(wanted.map(({ uid }) => uid));
  const gone = published.filter(({ uid }) => !uids.has(uid)).map((entry) => withdrawn(entry, now));
  const entries = [...present, ...gone].sort((one, other) => one.at.getTime() - other.at.getTime());
  return { entries, changes: entries.filter((entry) => entry !== before.get(entry.uid)) };
}

function told(wanted: Wanted, before: Published | undefined, now: Date): Published {
  if (!before) return { ...wanted, sequence: 0, changedAt: now, cancelledAt: null };
  const same =
    before.cancelledAt === null &&
    before.at.getTime() === wanted.at.getTime() &&
    before.allDay === wanted.allDay &&
    before.place === wanted.place &&
    before.count === wanted.count;
  return same ? before : { ...wanted, sequence: before.sequence + 1, changedAt: now, cancelledAt: null };
}

const withdrawn = (entry: Published, now: Date): Published =>
  entry.cancelledAt !== null || entry.at < now
    ? entry
    : { ...entry, sequence: entry.sequence + 1, changedAt: now, cancelledAt: now };
