import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { NextStep } from '#admissions/next-step';
import { certificationPaths } from './certification.paths.js';

/** After the last stage: waiting for the decision, then the certificate. Null before. */
@Injectable()
export class CertificationNextStep {
  async of(enrolment: EnrolmentContext): Promise<NextStep | null> {
    if (enrolment.stage !== 'certification' && enrolment.stage !== 'certified') return null;
    const name = enrolment.stage === 'certified' ? 'issued' : 'awaited';
    return {
      headingKey: `certification.nextStep.${name}.heading`,
      headingValues: {},
      labelKey: `certification.nextStep.${name}.label`,
      href: certificationPaths.own,
      minutes: null,
      dueAt: null,
      progress: null,
    };
  }
}
