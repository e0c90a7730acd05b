import type { CohortRow } from '#admissions/cohorts.queries';
import type { Actor } from '#platform/actor/actor';
import { remaining } from './days-left.js';
import { homePaths } from './home.paths.js';

/** The way a trainee goes, as the front page tells it. */
const STEPS = ['apply', 'learning', 'practice', 'case_review', 'certified'] as const;

export function frontPage(actor: Actor, recruiting: readonly CohortRow[], now: Date): object {
  return {
    signedIn: actor.kind === 'person',
    homeHref: homePaths.home,
    signInHref: '/login',
    verifyHref: '/verify',
    directoryHref: '/directory',
    steps: STEPS,
    cohorts: recruiting.map(({ id, code, seats, applicationDeadline, learningStartsAt, learningEndsAt, endsAt }) => {
      const { key, days, hours } = remaining(applicationDeadline, now);
      return {
        id,
        code,
        seats,
        applicationDeadline,
        learningStartsAt,
        learningEndsAt,
        endsAt,
        applyHref: '/apply',
        left: key,
        days,
        hours,
      };
    }),
  };
}
