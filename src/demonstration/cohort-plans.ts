import type { LeavingReason } from '#admissions/leave-course';

/** How far a trainee gets, and how many of the cohort do. `pace` is the part of the stage that is behind them today (0–1). */
export interface Fate {
  readonly count: number;
  readonly reaches: 'learning' | 'practice' | 'report' | 'case_review' | 'final_test' | 'certification' | 'certified';
  readonly pace?: number;
  /** The report comes back once, and is handed in again. */
  readonly returned?: true;
  /** Both have marked the report, and its result waits for the office. */
  readonly agreed?: true;
  readonly leaves?: { readonly action: 'withdraw' | 'fail'; readonly reason: LeavingReason };
}

/** Days in Japan, `YYYY-MM-DD`. */
export interface CohortPlan {
  readonly fiscalYear: number;
  readonly ordinal: number;
  readonly opens: string;
  readonly deadline: string;
  readonly learning: readonly [string, string];
  readonly practiceEnds: string;
  readonly reviewDays: readonly string[];
  readonly certifiedOn: string | null;
  readonly ends: string;
  /** Numbers of the course that are this cohort's own. */
  readonly settings?: Readonly<Record<string, number>>;
  readonly fates: readonly Fate[];
}

const lost = (count: number, reaches: Fate['reaches'], action: 'withdraw' | 'fail', reason: LeavingReason): Fate => ({
  count,
  reaches,
  leaves: { action, reason },
});

/** The instant at which the demonstration begins; its clock runs on from here. */
export const DEMONSTRATION_DAY = '2026-11-24';

/** Five cohorts as believable as public figures allow (60 in and 52 certified in fiscal 2024; the rest is invented), and one that recruits. */
export const cohortPlans: readonly CohortPlan[] = [
  {
    fiscalYear: 2024,
    ordinal: 1,
    opens: '2024-04-08',
    deadline: '2024-05-31',
    learning: ['2024-08-01', '2024-09-30'],
    practiceEnds: '2024-12-31',
    reviewDays: ['2025-02-01', '2025-02-02'],
    certifiedOn: '2025-03-28',
    ends: '2025-03-31',
    fates: [
      { count: 52, reaches: 'certified' },
      lost(3, 'learning', 'withdraw', 'workload'),
      lost(2, 'learning', 'fail', 'test_failed'),
      lost(2, 'practice', 'withdraw', 'transfer'),
      lost(1, 'practice', 'withdraw', 'family'),
    ],
  },
  {
    fiscalYear: 2025,
    ordinal: 1,
    opens: '2025-03-10',
    deadline: '2025-05-07',
    learning: ['2025-06-02', '2025-07-31'],
    practiceEnds: '2025-10-31',
    reviewDays: ['2025-11-29', '2025-11-30'],
    certifiedOn: '2025-12-19',
    ends: '2025-12-26',
    fates: [
      { count: 51, reaches: 'certified' },
      lost(3, 'learning', 'withdraw', 'workload'),
      lost(2, 'learning', 'fail', 'test_failed'),
      lost(2, 'practice', 'withdraw', 'illness'),
    ],
  },
  {
    fiscalYear: 2025,
    ordinal: 2,
    opens: '2025-05-02',
    deadline: '2025-07-01',
    learning: ['2025-09-01', '2025-10-31'],
    practiceEnds: '2026-01-31',
    reviewDays: ['2026-02-21', '2026-02-22'],
    certifiedOn: '2026-03-20',
    ends: '2026-03-27',
    fates: [
      { count: 49, reaches: 'certified' },
      lost(4, 'learning', 'withdraw', 'workload'),
      lost(2, 'learning', 'fail', 'no_contact'),
      lost(2, 'practice', 'withdraw', 'transfer'),
    ],
  },
  {
    fiscalYear: 2026,
    ordinal: 1,
    opens: '2026-03-09',
    deadline: '2026-04-24',
    learning: ['2026-06-01', '2026-07-31'],
    practiceEnds: '2026-11-30',
    reviewDays: ['2026-11-14', '2026-11-15'],
    certifiedOn: null,
    ends: '2027-01-29',
    settings: { release_by_office: 1 },
    fates: [
      { count: 12, reaches: 'certification' },
      { count: 10, reaches: 'case_review' },
      { count: 16, reaches: 'report' },
      { count: 8, reaches: 'practice', pace: 0.6 },
      { count: 4, reaches: 'practice', pace: 0.1 },
      lost(2, 'learning', 'withdraw', 'workload'),
      lost(2, 'learning', 'fail', 'test_failed'),
      lost(2, 'practice', 'withdraw', 'transfer'),
      { count: 1, reaches: 'report', returned: true },
      { count: 3, reaches: 'report', agreed: true },
    ],
  },
  {
    fiscalYear: 2026,
    ordinal: 2,
    opens: '2026-06-01',
    deadline: '2026-08-21',
    learning: ['2026-10-05', '2026-12-05'],
    practiceEnds: '2027-02-26',
    reviewDays: [],
    certifiedOn: null,
    ends: '2027-03-26',
    fates: [
      { count: 6, reaches: 'learning', pace: 0.95 },
      { count: 9, reaches: 'learning', pace: 0.7 },
      { count: 8, reaches: 'learning', pace: 0.5 },
      { count: 5, reaches: 'learning', pace: 0.2 },
      { count: 2, reaches: 'learning', pace: 0 },
    ],
  },
  {
    fiscalYear: 2027,
    ordinal: 1,
    opens: '2026-11-02',
    deadline: '2027-01-15',
    learning: ['2027-04-12', '2027-06-11'],
    practiceEnds: '2027-09-10',
    reviewDays: [],
    certifiedOn: null,
    ends: '2027-12-17',
    fates: [],
  },
];

/** Which part the cast plays: the first place of a fate, by cohort and the fate's position. */
export const castParts: Readonly<Record<string, string>> = {
  '2024-1 0': 'coordinator',
  '2026-1 1': 'trainee3',
  '2026-1 3': 'trainee2',
  '2026-2 2': 'trainee1',
};

/** How far the applications to the recruiting cohort have come. */
export const stillApplying = [
  'draft',
  'draft',
  ...([
    'submitted',
    'submitted',
    'submitted',
    'endorsed',
    'endorsed',
    'endorsed',
    'eligible',
    'eligible',
    'eligible',
  ] as const),
] as const;
