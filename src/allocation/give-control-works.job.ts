import { Injectable } from '@nestjs/common';
import { AssignMarker } from '#marking/assign-marker';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { ControlWorksQueries } from './control-works.queries.js';

/** Now and then a work whose levels are known lies among the others, and cannot be told from them: how a marker marks is seen beside them. */
@Injectable()
export class GiveControlWorks {
  constructor(
    private readonly work: Work,
    private readonly controls: ControlWorksQueries,
    private readonly assign: AssignMarker,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const due = await this.controls.due(this.clock.today());
    for (const one of due) await this.work.run(systemActor, (tx) => this.assign.asControl(tx, one));
  }
}
