import { Injectable } from '@nestjs/common';
import { HandedInWork } from '#marking/work.entity';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { PassOnTalk } from './pass-on-talk.js';
import { Reconciliation } from './reconciliation.entity.js';
import { ReconciliationsQueries } from './reconciliations.queries.js';

/** Two who did not come to one level in the days they had: a third marker is called. */
@Injectable()
export class PassOnOverdueTalks {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly talks: ReconciliationsQueries,
    private readonly passOn: PassOnTalk,
  ) {}

  async run(): Promise<void> {
    for (const id of await this.talks.overdue(this.clock.today()))
      await this.work.run(systemActor, (tx) => this.passOnOne(tx, id));
  }

  private async passOnOne(tx: Transaction, id: number): Promise<void> {
    const work = await tx.find(HandedInWork, { id });
    const { status } = await tx.find(Reconciliation, { workId: id });
    const accepted = (await this.talks.steps(id, tx)).filter(({ kind }) => kind === 'accept');
    const settled = Object.fromEntries(accepted.map(({ criterion, level }) => [criterion, level as number]));
    if (status === 'open') await this.passOn.within(tx, { work, status, settled }, 'overdue');
  }
}
