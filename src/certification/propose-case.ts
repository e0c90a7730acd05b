import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import type { Transaction } from '#platform/database/transaction';
import { notFound } from '#platform/problems';
import { certificationEvents } from './certification.events.js';
import { CertificationCase } from './certification-case.entity.js';
import { Eligibility } from './eligibility.js';
import { everyRuleMet } from './rule-trace.js';

/** Somebody has come to the end of the course: the system lays the case before the panel, with every rule and what it found. */
@Injectable()
export class ProposeCase {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly eligibility: Eligibility,
  ) {}

  async within(tx: Transaction, enrolmentId: number): Promise<CertificationCase> {
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (!enrolment) throw notFound();
    const trace = await this.eligibility.traceOf(enrolment, tx);
    const proposed = await tx.insert(CertificationCase, {
      enrolmentId,
      status: 'proposed',
      trace,
      proposedAt: tx.now,
      rowVersion: 1,
    });
    await tx.record({
      name: certificationEvents.caseProposed,
      subjectId: proposed.id,
      enrolmentId,
      after: { everyRuleMet: everyRuleMet(trace) },
    });
    return proposed;
  }
}
