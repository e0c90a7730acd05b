import { addDays, addMonths, dayInJapan } from '#platform/clock/clock';

/** What comes after stage 1, for one cohort. */
export interface LaterStages {
  readonly practiceEndsAt: Date;
  readonly endsAt: Date;
  /** Days of stage 3, `YYYY-MM-DD`. */
  readonly reviewDays: readonly string[];
  /** How long practice should take. */
  readonly practiceMonths: number;
}

/** The rest of the course as it looks when stage 1 ends on one day. */
export interface Outlook {
  readonly dueAt: Date;
  /** Days from the end of stage 1 to the end of practice. */
  readonly practiceDays: number;
  /** The day on which practice of the full length would be over. */
  readonly practiceFullOn: string;
  /** By how many days that lies after the end of practice; 0 where it fits. */
  readonly missingDays: number;
  /** Days of stage 3 that come before practice of the full length is over. */
  readonly reviewDaysTooEarly: readonly string[];
  /** When the certificate can be expected: by the end of the cohort, later by the days that practice lacks. */
  readonly certificateBy: string;
}

export interface ExtensionEffect {
  readonly before: Outlook;
  readonly after: Outlook;
  readonly addedDays: number;
  /** What fits before and does not fit any more, or fits even less. */
  readonly collides: { readonly practice: boolean; readonly reviewDays: boolean; readonly certificate: boolean };
}

/** How a later end of stage 1 changes what follows; shown before anybody approves it. */
export function extensionEffect(oldDueAt: Date, newDueAt: Date, later: LaterStages): ExtensionEffect {
  const before = outlook(oldDueAt, later);
  const after = outlook(newDueAt, later);
  return {
    before,
    after,
    addedDays: daysBetween(dayInJapan(oldDueAt), dayInJapan(newDueAt)),
    collides: {
      practice: after.missingDays > before.missingDays,
      reviewDays: after.reviewDaysTooEarly.length > before.reviewDaysTooEarly.length,
      certificate: after.certificateBy > before.certificateBy,
    },
  };
}

/** How a later end of practice changes what follows: days of stage 3 that now come before it. Practice itself only grows. */
export function practiceEffect(
  oldDueAt: Date,
  newDueAt: Date,
  { endsAt, reviewDays }: Pick<LaterStages, 'endsAt' | 'reviewDays'>,
): ExtensionEffect {
  const after = (dueAt: Date): Outlook => ({
    dueAt,
    practiceDays: 0,
    practiceFullOn: dayInJapan(dueAt),
    missingDays: 0,
    reviewDaysTooEarly: reviewDays.filter((day) => day <= dayInJapan(dueAt)),
    certificateBy: dayInJapan(endsAt),
  });
  const [before, then] = [after(oldDueAt), after(newDueAt)];
  return {
    before,
    after: then,
    addedDays: daysBetween(dayInJapan(oldDueAt), dayInJapan(newDueAt)),
    collides: {
      practice: false,
      reviewDays: then.reviewDaysTooEarly.length > before.reviewDaysTooEarly.length,
      certificate: false,
    },
  };
}

function outlook(dueAt: Date, { practiceEndsAt, endsAt, reviewDays, practiceMonths }: LaterStages): Outlook {
  const dueOn = dayInJapan(dueAt);
  const practiceEndsOn = dayInJapan(practiceEndsAt);
  const practiceFullOn = addMonths(dueOn, practiceMonths);
  const missingDays = Math.max(0, daysBetween(practiceEndsOn, practiceFullOn));
  return {
    dueAt,
    practiceDays: Math.max(0, daysBetween(dueOn, practiceEndsOn)),
    practiceFullOn,
    missingDays,
    reviewDaysTooEarly: reviewDays.filter((day) => day <= practiceFullOn),
    certificateBy: addDays(dayInJapan(endsAt), missingDays),
  };
}

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
