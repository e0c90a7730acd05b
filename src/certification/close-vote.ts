import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, notFound } from '#platform/problems';
import { next } from '#platform/transitions';
import { certificationEvents } from './certification.events.js';
import { certificationPaths } from './certification.paths.js';
import { CertificationCase } from './certification-case.entity.js';
import { caseLife } from './certification-case-status.js';
import { FindOpenCase } from './find-open-case.js';
import { panelOutcome } from './panel-outcome.js';
import { PanelVote } from './panel-vote.entity.js';

/** A member of the panel closes the vote once enough have voted, and writes the minutes; the votes decide. */
@Injectable()
export class CloseVote {
  constructor(
    private readonly work: Work,
    private readonly cases: FindOpenCase,
    private readonly enrolments: EnrolmentsQueries,
    private readonly curriculum: CurriculumLibrary,
  ) {}

  run(actor: Person, caseId: number, { minutes, rowVersion }: { minutes: string; rowVersion: number }): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { found } = await this.cases.within(tx, actor, caseId);
      const backTo = certificationPaths.case(caseId);
      if (found.rowVersion !== rowVersion) throw conflict('changed_meanwhile', backTo);
      const votes = await tx.manager.findBy(PanelVote, { caseId });
      if (votes.length < (await this.quorum(tx, found.enrolmentId)))
        throw conflict('certification.quorum_missing', backTo);
      const status = next(caseLife, found.status, panelOutcome(votes.map(({ vote }) => vote)));
      await tx.update(
        CertificationCase,
        { id: caseId },
        { status, minutes, decidedAt: tx.now, decidedBy: actor.id, rowVersion: rowVersion + 1 },
      );
      await tx.record({
        name: certificationEvents.caseDecided,
        subjectId: caseId,
        enrolmentId: found.enrolmentId,
        before: { status: found.status },
        after: { status, votes: votes.length },
      });
    });
  }

  private async quorum(tx: Transaction, enrolmentId: number): Promise<number> {
    const enrolment = await this.enrolments.context(enrolmentId, tx);
    if (!enrolment) throw notFound();
    return settingOf(enrolment, await this.curriculum.version(enrolment.curriculumVersionId), 'panel_quorum');
  }
}
