import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { FillMarkerPlaces } from './fill-marker-places.js';
import { HandedInWork } from './work.entity.js';
import { WorksQueries } from './works.queries.js';

/** Works that found no free marker get one as soon as there is one. */
@Injectable()
export class AssignWaitingWorks {
  constructor(
    private readonly work: Work,
    private readonly works: WorksQueries,
    private readonly fill: FillMarkerPlaces,
  ) {}

  async run(): Promise<void> {
    for (const id of await this.works.waiting()) await this.work.run(systemActor, (tx) => this.fillOne(tx, id));
  }

  private async fillOne(tx: Parameters<FillMarkerPlaces['within']>[0], id: number): Promise<void> {
    const work = await tx.find(HandedInWork, { id });
    if (work.status === 'waiting') await this.fill.within(tx, work);
  }
}
