import { Injectable } from '@nestjs/common';
import type { Stage } from '#admissions/enrolment-status';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { CaseReviewNextStep } from '#case-review/case-review-next-step';
import { CertificationNextStep } from '#certification/certification-next-step';
import type { CourseProgressOf } from '#learning/course-progress';
import { LearningNextStep } from '#learning/learning-next-step';
import type { Language } from '#platform/locale/languages';
import { PracticeNextStep } from '#practice/practice-next-step';

interface NextStepOfStage {
  of(enrolment: EnrolmentContext, language: Language, course: CourseProgressOf | null): Promise<NextStep | null>;
}

/** Asks the stage that an enrolment is in what comes next. Null where there is only waiting. */
@Injectable()
export class NextSteps {
  private readonly byStage: Readonly<Record<Stage, NextStepOfStage>>;

  constructor(
    learning: LearningNextStep,
    practice: PracticeNextStep,
    caseReview: CaseReviewNextStep,
    certification: CertificationNextStep,
  ) {
    this.byStage = { learning, practice, case_review: caseReview, certification, certified: certification };
  }

  /** `course`: how far stage 1 is, where it has been read already. */
  async of(enrolment: EnrolmentContext, language: Language, course: CourseProgressOf | null): Promise<NextStep | null> {
    const goesOn = enrolment.status === 'active' || enrolment.status === 'completed';
    return goesOn ? this.byStage[enrolment.stage].of(enrolment, language, course) : null;
  }
}
