import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import type { Stage } from '#admissions/enrolment-status';
import { CaseReviewNextStep } from '#case-review/case-review-next-step';
import { LearningNextStep } from '#learning/learning-next-step';
import type { Language } from '#platform/locale/languages';
import { PracticeNextStep } from '#practice/practice-next-step';

interface NextStepOfStage {
  of(enrolment: EnrolmentContext, language: Language): Promise<NextStep | null>;
}

/** Asks the stage that an enrolment is in what comes next. Null where there is only waiting. */
@Injectable()
export class NextSteps {
  private readonly byStage: Readonly<Partial<Record<Stage, NextStepOfStage>>>;

  constructor(learning: LearningNextStep, practice: PracticeNextStep, caseReview: CaseReviewNextStep) {
    this.byStage = { learning, practice, case_review: caseReview };
  }

  async of(enrolment: EnrolmentContext, language: Language): Promise<NextStep | null> {
    return enrolment.status === 'active' || enrolment.status === 'completed' ? ((await this.byStage[enrolment.stage]?.of(enrolment, language)) ?? null) : null;
  }
}
