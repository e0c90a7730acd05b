import { admissionsPaths } from '#admissions/admissions.paths';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { conflict } from '#platform/problems';
import { learningPaths } from './learning.paths.js';

type Window = Pick<EnrolmentContext, 'learningStartsAt' | 'learningDueAt'>;

/** The two months of stage 1, for one person: the end may have been moved for them. */
export function windowState({ learningStartsAt, learningDueAt }: Window, now: Date): 'not_open' | 'open' | 'closed' {
  if (now < learningStartsAt) return 'not_open';
  return now <= learningDueAt ? 'open' : 'closed';
}

/** What counts is only done inside of the window; outside of it nothing is written. */
export function mustBeOpen(enrolment: Window, now: Date): void {
  const state = windowState(enrolment, now);
  if (state === 'not_open') throw conflict('learning.window_not_open', learningPaths.subjects);
  if (state === 'closed') throw conflict('learning.window_closed', admissionsPaths.extension);
}
