import { Injectable } from '@nestjs/common';
import { WorksQueries } from '#marking/works.queries';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { AllocateWorks } from './allocate-works.js';

/** Works that found no free marker get one as soon as there is one. */
@Injectable()
export class AssignWaitingWorks {
  constructor(
    private readonly work: Work,
    private readonly works: WorksQueries,
    private readonly allocate: AllocateWorks,
  ) {}

  async run(): Promise<void> {
    const waiting = await this.works.waiting();
    if (waiting.length > 0) await this.work.run(systemActor, (tx) => this.allocate.within(tx, waiting));
  }
}
