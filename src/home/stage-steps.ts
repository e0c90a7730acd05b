import { type Stage, stages } from '#admissions/enrolment-status';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { TraineeHomeRow } from './trainee-home.queries.js';

export interface StageStep {
  readonly stage: Stage;
  readonly state: 'done' | 'current' | 'todo';
  /** `passed` on a day, or `until` a day; null where no day is known. */
  readonly note: 'passed' | 'until' | null;
  readonly at: Date | string | null;
}

/** The five stages with where this enrolment is, and the days that matter. */
export function stageSteps(enrolment: EnrolmentContext, entered: TraineeHomeRow['stages']): StageStep[] {
  const present = stages.indexOf(enrolment.stage);
  const until: Partial<Record<Stage, Date>> = {
    learning: enrolment.learningDueAt,
    ...(enrolment.practiceStoppedAt ? {} : { practice: enrolment.practiceEndsAt }),
    case_review: enrolment.endsAt,
  };
  return stages.map((stage, index) => {
    const next = stages[index + 1];
    const finished = next ? entered[next] : entered[stage];
    if (index < present || (stage === 'certified' && present === index))
      return { stage, state: 'done', note: finished ? 'passed' : null, at: finished ?? null };
    const at = until[stage] ?? null;
    return { stage, state: index === present ? 'current' : 'todo', note: at && 'until', at };
  });
}
