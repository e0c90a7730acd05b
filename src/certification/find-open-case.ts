import { Injectable } from '@nestjs/common';
import { Enrolment } from '#admissions/enrolment.entity';
import type { Actor } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { conflict, forbidden } from '#platform/problems';
import { certificationPaths } from './certification.paths.js';
import { CertificationCase } from './certification-case.entity.js';
import { casePolicy } from './certification-case.policy.js';
import { openCases } from './certification-case-status.js';
import { PanelQueries } from './panel.queries.js';

/** A case, locked, for an impartial member of the panel, as long as the panel still votes on it. */
@Injectable()
export class FindOpenCase {
  constructor(private readonly panel: PanelQueries) {}

  async within(tx: Transaction, actor: Actor, id: number): Promise<{ found: CertificationCase; enrolment: Enrolment }> {
    const found = await tx.find(CertificationCase, { id });
    const enrolment = await tx.find(Enrolment, { id: found.enrolmentId });
    if (!casePolicy.sitOnPanel(actor, enrolment)) throw forbidden('not_your_role');
    const bodies = await this.panel.organisationsOf(actor, dayInJapan(tx.now), tx);
    if (!casePolicy.isImpartial(actor, enrolment, bodies)) throw forbidden('certification.conflict_of_interest');
    if (!openCases.includes(found.status) || enrolment.status !== 'active')
      throw conflict('no_longer_possible', certificationPaths.case(id));
    return { found, enrolment };
  }
}
