import { settingOf } from '#admissions/setting-of';
import { readTestId } from '#curriculum/blueprint';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { AttemptDetail } from '#examination/attempts.queries';

const DAY = 86_400_000;

/** Why an appeal cannot be lodged (any more). A quiz can simply be taken again, and a passed test leaves nothing to win. */
export type AppealObstacle = 'quiz' | 'running' | 'passed' | 'too_late';

/** Whether an appeal against this attempt may be lodged now, and until when. */
export function appealRule(
  curriculum: PublishedCurriculum,
  attempt: AttemptDetail,
  now: Date,
): { readonly until: Date | null; readonly obstacle: AppealObstacle | null } {
  if (readTestId(attempt.test).use === 'quiz') return { until: null, obstacle: 'quiz' };
  if (attempt.submittedAt === null || attempt.passed === null) return { until: null, obstacle: 'running' };
  if (attempt.passed) return { until: null, obstacle: 'passed' };
  const until = new Date(attempt.submittedAt.getTime() + settingOf(attempt, curriculum, 'appeal_days') * DAY);
  return { until, obstacle: now > until ? 'too_late' : null };
}
