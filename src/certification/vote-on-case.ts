import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { certificationEvents } from './certification.events.js';
import { certificationPaths } from './certification.paths.js';
import { CertificationCase } from './certification-case.entity.js';
import { FindOpenCase } from './find-open-case.js';
import type { Vote } from './panel-outcome.js';
import { PanelVote } from './panel-vote.entity.js';
import { everyRuleMet } from './rule-trace.js';

/** A member of the panel votes, or changes the vote while it is open. Against an unmet rule nobody can vote to certify. */
@Injectable()
export class VoteOnCase {
  constructor(
    private readonly work: Work,
    private readonly cases: FindOpenCase,
  ) {}

  run(actor: Person, caseId: number, input: { vote: Vote; reason: string }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { found, enrolment } = await this.cases.within(tx, actor, caseId);
      if (input.vote === 'certify' && !everyRuleMet(found.trace))
        throw conflict('certification.rules_unmet', certificationPaths.case(caseId));
      const earlier = await tx.findOrNull(PanelVote, { caseId, panellistId: actor.id });
      const values = { ...input, votedAt: tx.now };
      if (earlier) await tx.update(PanelVote, { caseId, panellistId: actor.id }, values);
      else await tx.insert(PanelVote, { caseId, panellistId: actor.id, ...values });
      await tx.update(CertificationCase, { id: caseId }, { rowVersion: found.rowVersion + 1 });
      const before = earlier && { vote: earlier.vote };
      await tx.record({
        name: certificationEvents.voteCast,
        subjectId: caseId,
        enrolmentId: enrolment.id,
        before,
        after: { vote: input.vote },
      });
    });
  }
}
