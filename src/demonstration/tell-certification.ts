import { Injectable } from '@nestjs/common';
import { ApproveCases } from '#certification/approve-cases';
import { CloseVote } from '#certification/close-vote';
import { VoteOnCase } from '#certification/vote-on-case';
import { addDays, instantInJapan } from '#platform/clock/clock';
import { Actors } from './actors.js';
import type { CohortPlan } from './cohort-plans.js';
import type { History } from './history.js';
import { panelMinutes } from './invented-words.js';
import { StoryQueries } from './story.queries.js';

/** The panel votes, and another day an officer of the agency approves. */
@Injectable()
export class TellCertification {
  constructor(
    private readonly actors: Actors,
    private readonly rows: StoryQueries,
    private readonly vote: VoteOnCase,
    private readonly close: CloseVote,
    private readonly approve: ApproveCases,
  ) {}

  tell(history: History, cohort: CohortPlan, cohortId: () => number): void {
    const { certifiedOn } = cohort;
    if (!certifiedOn) return;
    history.add(instantInJapan(addDays(certifiedOn, -4), '14:00'), null, () => this.meet(cohortId()));
    history.add(instantInJapan(certifiedOn, '10:00'), null, async () => {
      const cases = await this.rows.cases(cohortId(), 'recommended');
      await this.approve.run(
        await this.actors.cast('agency2'),
        cohortId(),
        cases.map(({ id }) => id),
      );
    });
  }

  private async meet(cohortId: number): Promise<void> {
    const [chair, member] = [await this.actors.cast('panel'), await this.actors.cast('panel2')];
    for (const { id, version } of await this.rows.cases(cohortId, 'proposed')) {
      for (const voter of [chair, member]) await this.vote.run(voter, id, { vote: 'certify', reason: '' });
      await this.close.run(chair, id, { minutes: panelMinutes, rowVersion: version + 2 });
    }
  }
}
