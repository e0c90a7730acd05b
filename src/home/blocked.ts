import type { Stage } from '#admissions/enrolment-status';
import type { TrustedHtml } from '#platform/templates/trusted';
import { duration } from './duration.js';
import type { NextBox } from './next-box.js';
import type { Saying } from './saying.js';
import type { StudyPlan } from './study-plan.js';
import type { TraineeHome } from './trainee-home.js';

/** Something that is still closed, and what opens it. */
interface Blocked {
  readonly key: 'check-test' | Stage;
  readonly opens: TrustedHtml;
}

const AFTER: Partial<Record<Stage, Stage>> = { practice: 'case_review', case_review: 'certification' };

/** What is still closed, with the one act that leads there: the next step of the page, on the first row. */
export function blockedPart(home: TraineeHome, plan: StudyPlan | null, box: NextBox | null, saying: Saying): object[] {
  const act = home.next && box && { href: box.href, heading: box.heading, minutes: home.next.minutes };
  return blocked(home, plan, saying).map((one, index) => ({ ...one, act: index === 0 ? act : null }));
}

function blocked({ enrolment, course }: TraineeHome, plan: StudyPlan | null, saying: Saying): Blocked[] {
  const { say } = saying;
  if (enrolment.status !== 'active') return [];
  const following = AFTER[enrolment.stage];
  if (following) return [{ key: following, opens: say(`home.blocked.opens.${following}`) }];
  if (!course || !plan) return [];
  const minutes = plan.checkTestMinutes;
  const practice: Blocked = { key: 'practice', opens: say('home.blocked.opens.practice', { minutes }) };
  const subjects = course.standing.missing.length;
  const time = duration(plan.pace.left - minutes, saying);
  return subjects === 0
    ? [practice]
    : [{ key: 'check-test', opens: say('home.blocked.opens.check-test', { subjects, time }) }, practice];
}
