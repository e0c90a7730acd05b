import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { LearningNextStep } from '#learning/learning-next-step';
import type { Language } from '#platform/locale/languages';
import { PracticeNextStep } from '#practice/practice-next-step';

/** The one thing to do before a deadline, in whichever stage it is. */
@Injectable()
export class StepOfWindow {
  constructor(
    private readonly learning: LearningNextStep,
    private readonly practice: PracticeNextStep,
  ) {}

  async of(enrolment: EnrolmentContext, language: Language): Promise<NextStep | null> {
    return (await this.learning.of(enrolment, language)) ?? this.practice.of(enrolment);
  }
}
