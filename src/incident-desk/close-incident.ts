import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden, Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { Incident } from '#quarantine/incident.entity';
import { incidentLife } from '#quarantine/incident-status';
import { quarantineEvents } from '#quarantine/quarantine.events';
import { FindIncident } from './find-incident.js';
import { incidentPolicy } from './incident.policy.js';
import { incidentDeskPaths } from './incident-desk.paths.js';

/** A second pair of eyes: somebody else than who erased the passages says that the text is clean and the record whole. */
@Injectable()
export class CloseIncident {
  constructor(
    private readonly work: Work,
    private readonly find: FindIncident,
  ) {}

  run(actor: Person, id: number, version: number, note: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { incident } = await this.find.within(tx, actor, id, version);
      const status = next(incidentLife, incident.status, 'close');
      if (!incidentPolicy.close(actor, incident)) throw forbidden('incident-desk.other_closes');
      const { duty, preliminaryOn, finalOn } = incident;
      if (duty === 'undecided' || (duty === 'needed' && (preliminaryOn === null || finalOn === null)))
        throw new Problem(422, 'incident-desk.record_unfinished', incidentDeskPaths.incident(id));
      await tx.update(
        Incident,
        { id },
        { status, closedAt: tx.now, closedBy: actor.id, closingNote: note, rowVersion: version + 1 },
      );
      await tx.record({
        name: quarantineEvents.closed,
        subjectId: id,
        enrolmentId: incident.enrolmentId,
        before: { status: incident.status },
        after: { status },
      });
    });
  }
}
