import { settingOf } from '#admissions/setting-of';
import { readTestId, type TestId } from '#curriculum/blueprint';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';

/** The numbers of one kind of test; null where there is no limit. */
export interface TestRules {
  readonly passPercent: number;
  readonly attempts: number | null;
  readonly waitHours: number;
  /** With the individual extra time. */
  readonly minutes: number | null;
  /** How many of these minutes are individual extra time; 0 for most. */
  readonly extraMinutes: number;
}

/** The rules of a test for one cohort: its own settings over those of its curriculum version. A quiz is free to be tried again, at once unless the cohort sets a pause. */
export function testRules(
  context: { readonly settings: Readonly<Record<string, number>>; readonly extraTimePercent?: number },
  curriculum: PublishedCurriculum,
  test: TestId,
): TestRules {
  const { use } = readTestId(test);
  if (use === 'quiz')
    return {
      passPercent: settingOf(context, curriculum, 'quiz_pass_percent'),
      attempts: null,
      waitHours: settingOf(context, curriculum, 'quiz_wait_minutes') / 60,
      minutes: null,
      extraMinutes: 0,
    };
  const prefix = use === 'check-test' ? 'check_test' : 'final_test';
  const minutes = settingOf(context, curriculum, `${prefix}_minutes`);
  const extraMinutes = Math.ceil((minutes * (context.extraTimePercent ?? 0)) / 100);
  return {
    passPercent: settingOf(context, curriculum, `${prefix}_pass_percent`),
    attempts: settingOf(context, curriculum, `${prefix}_attempts`),
    waitHours: settingOf(context, curriculum, 'retake_wait_hours'),
    minutes: minutes + extraMinutes,
    extraMinutes,
  };
}
