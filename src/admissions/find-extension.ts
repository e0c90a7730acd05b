import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { forbidden, notFound } from '#platform/problems';
import { Enrolment } from './enrolment.entity.js';
import { type EnrolmentContext, EnrolmentsQueries } from './enrolments.queries.js';
import { Extension } from './extension.entity.js';
import { extensionPolicy } from './extension.policy.js';

export interface ExtensionToDecide {
  readonly extension: Extension;
  readonly enrolment: EnrolmentContext;
  readonly rowVersion: number;
}

/** A wish for more time and its enrolment, both locked, for somebody who may decide about it now. */
@Injectable()
export class FindExtension {
  constructor(private readonly enrolments: EnrolmentsQueries) {}

  async within(tx: Transaction, actor: Actor, id: number): Promise<ExtensionToDecide> {
    const extension = await tx.find(Extension, { id });
    const { rowVersion } = await tx.find(Enrolment, { id: extension.enrolmentId });
    const enrolment = await this.enrolments.context(extension.enrolmentId, tx);
    if (!enrolment) throw notFound();
    const dueAt = extension.stage === 'learning' ? enrolment.learningDueAt : enrolment.practiceEndsAt;
    const isOver = tx.now > dueAt;
    if (!extensionPolicy.decide(actor, enrolment, extension, isOver))
      throw forbidden(
        actor.id === extension.requestedBy || actor.id === enrolment.personId
          ? 'admissions.proposer_does_not_decide'
          : 'admissions.agency_decides_after_deadline',
      );
    return { extension, enrolment, rowVersion };
  }
}
