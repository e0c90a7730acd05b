import { Injectable } from '@nestjs/common';
import { Enrolment } from '#admissions/enrolment.entity';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden, notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import type { Certificate } from './certificate.entity.js';
import { certificationEvents } from './certification.events.js';
import { CertificationCase } from './certification-case.entity.js';
import { casePolicy } from './certification-case.policy.js';
import { caseLife } from './certification-case-status.js';
import { IssueCertificate } from './issue-certificate.js';
import { PanelVote } from './panel-vote.entity.js';

/** An officer of the agency approves recommended cases of a cohort, one or many: all of them, or none. Never somebody of the panel. */
@Injectable()
export class ApproveCases {
  constructor(
    private readonly work: Work,
    private readonly issue: IssueCertificate,
  ) {}

  run(actor: Person, cohortId: number, caseIds: readonly number[]): Promise<Certificate[]> {
    return this.work.run(actor, async (tx) => {
      const issued: Certificate[] = [];
      // In one order for everybody, so that two officers cannot wait for each other.
      for (const id of [...new Set(caseIds)].sort((a, b) => a - b))
        issued.push(await this.approve(tx, actor, cohortId, id));
      return issued;
    });
  }

  private async approve(tx: Transaction, actor: Person, cohortId: number, id: number): Promise<Certificate> {
    const found = await tx.find(CertificationCase, { id });
    const enrolment = await tx.find(Enrolment, { id: found.enrolmentId });
    if (enrolment.cohortId !== cohortId) throw notFound();
    if (!casePolicy.decideForAgency(actor, enrolment)) throw forbidden('not_your_role');
    const voterIds = (await tx.manager.findBy(PanelVote, { caseId: id })).map(({ panellistId }) => panellistId);
    if (!casePolicy.approve(actor, { ...enrolment, decidedBy: found.decidedBy, voterIds }))
      throw forbidden('certification.panel_does_not_approve');
    const status = next(caseLife, found.status, 'approve');
    const approval = { status, approvedAt: tx.now, approvedBy: actor.id, rowVersion: found.rowVersion + 1 };
    await tx.update(CertificationCase, { id }, approval);
    await tx.record({
      name: certificationEvents.caseApproved,
      subjectId: id,
      enrolmentId: enrolment.id,
      before: { status: found.status },
      after: { status },
    });
    return this.issue.within(tx, { ...found, ...approval });
  }
}
