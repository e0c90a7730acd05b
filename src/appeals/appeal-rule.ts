import { settingOf } from '#admissions/setting-of';
import { readTestId } from '#curriculum/blueprint';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { AttemptDetail } from '#examination/attempts.queries';

const DAY = 86_400_000;

/** Why an appeal cannot be lodged (any more). A quiz can simply be taken again, and a passed test leaves nothing to win. */
export type AppealObstacle = 'quiz' | 'running' | 'passed' | 'too_late';

/** So many days after the test was handed in, or longer where somebody got more time. */
export function appealDays(submittedAt: Date, days: number, extended: Date | null): Date {
  const until = new Date(submittedAt.getTime() + days * DAY);
  return extended !== null && extended > until ? extended : until;
}

/** Whether an appeal against this attempt may be lodged now, and until when. `extended`: the end that this person was given. */
export function appealRule(
  curriculum: PublishedCurriculum,
  attempt: AttemptDetail,
  now: Date,
  extended: Date | null,
): { readonly until: Date | null; readonly obstacle: AppealObstacle | null } {
  if (readTestId(attempt.test).use === 'quiz') return { until: null, obstacle: 'quiz' };
  if (attempt.submittedAt === null || attempt.passed === null) return { until: null, obstacle: 'running' };
  if (attempt.passed) return { until: null, obstacle: 'passed' };
  const until = appealDays(attempt.submittedAt, settingOf(attempt, curriculum, 'appeal_days'), extended);
  return { until, obstacle: now > until ? 'too_late' : null };
}
