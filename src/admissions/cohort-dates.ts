import type { Cohort } from './cohort.entity.js';

export const dateNames = [
  'recruitmentOpensAt',
  'applicationDeadline',
  'learningStartsAt',
  'learningEndsAt',
  'practiceEndsAt',
  'endsAt',
] as const;
export type DateName = (typeof dateNames)[number];

/** The instants that a cohort lives by. */
export type CohortDates = Pick<Cohort, DateName>;

/** Only the dates of something that has more. */
export const onlyDates = ({
  recruitmentOpensAt,
  applicationDeadline,
  learningStartsAt,
  learningEndsAt,
  practiceEndsAt,
  endsAt,
}: CohortDates): CohortDates => ({
  recruitmentOpensAt,
  applicationDeadline,
  learningStartsAt,
  learningEndsAt,
  practiceEndsAt,
  endsAt,
});

/** The dates as one text, to notice that somebody moved them meanwhile. */
export const stampOf = (dates: CohortDates): string => dateNames.map((name) => dates[name].toISOString()).join(' ');
