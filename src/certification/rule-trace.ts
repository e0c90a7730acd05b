/** One condition of certification: what was asked, what was found, and whether that is enough. */
export interface Rule {
  readonly code: RuleCode;
  readonly required: number | null;
  readonly found: number | null;
  readonly met: boolean;
}

export const ruleCodes = [
  'check_test',
  'task_sheet',
  'deep_entries',
  'short_entries',
  'preventive_entries',
  'report',
  'report_levels',
  'attendance',
  'final_test',
] as const;
export type RuleCode = (typeof ruleCodes)[number];

/** What the records of an enrolment say. */
export interface EligibilityFacts {
  readonly checkTestPassed: boolean;
  readonly checkTestPercent: number | null;
  readonly taskSheetApproved: boolean;
  readonly deepEntries: number;
  readonly shortEntries: number;
  readonly preventiveEntries: number;
  readonly reportAccepted: boolean;
  /** Of the four competencies, the lowest level in the accepted report; null while one of them is not judged. */
  readonly lowestReportLevel: number | null;
  readonly attendancePercent: number;
  readonly attendanceFulfilled: boolean;
  readonly finalTestPassed: boolean;
  readonly finalTestPercent: number | null;
}

/** The numbers of the course that the facts are held against. */
export interface EligibilityDemands {
  readonly checkTestPercent: number;
  readonly deepEntries: number;
  readonly shortEntries: number;
  readonly preventiveEntries: number;
  readonly reportLevel: number;
  readonly attendancePercent: number;
  readonly finalTestPercent: number;
}

/** The decision table. A test counts by its own result, so that a pass mark changed later takes nothing away. */
export const ruleTrace = (facts: EligibilityFacts, demands: EligibilityDemands): Rule[] => [
  { code: 'check_test', required: demands.checkTestPercent, found: facts.checkTestPercent, met: facts.checkTestPassed },
  { code: 'task_sheet', required: null, found: null, met: facts.taskSheetApproved },
  atLeast('deep_entries', demands.deepEntries, facts.deepEntries),
  atLeast('short_entries', demands.shortEntries, facts.shortEntries),
  atLeast('preventive_entries', demands.preventiveEntries, facts.preventiveEntries),
  { code: 'report', required: null, found: null, met: facts.reportAccepted },
  atLeast('report_levels', demands.reportLevel, facts.lowestReportLevel),
  {
    code: 'attendance',
    required: demands.attendancePercent,
    found: facts.attendancePercent,
    met: facts.attendanceFulfilled,
  },
  { code: 'final_test', required: demands.finalTestPercent, found: facts.finalTestPercent, met: facts.finalTestPassed },
];

export const everyRuleMet = (trace: readonly Rule[]): boolean => trace.every(({ met }) => met);

const atLeast = (code: RuleCode, required: number, found: number | null): Rule => ({
  code,
  required,
  found,
  met: found !== null && found >= required,
});
