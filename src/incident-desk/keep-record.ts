import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { Incident } from '#quarantine/incident.entity';
import { quarantineEvents } from '#quarantine/quarantine.events';
import { FindIncident } from './find-incident.js';
import { incidentDeskPaths } from './incident-desk.paths.js';

export type IncidentRecord = Pick<Incident, 'organisationToldOn' | 'duty' | 'dutyNote' | 'preliminaryOn' | 'finalOn'>;

/** Who was told when, and what was decided about reporting to the commission. */
@Injectable()
export class KeepRecord {
  constructor(
    private readonly work: Work,
    private readonly find: FindIncident,
  ) {}

  run(actor: Person, id: number, version: number, record: IncidentRecord): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { incident } = await this.find.within(tx, actor, id, version);
      if (incident.status === 'closed') throw conflict('no_longer_possible', incidentDeskPaths.incident(id));
      await tx.update(Incident, { id }, { ...record, rowVersion: version + 1 });
      const { dutyNote: _, ...dates } = record;
      await tx.record({
        name: quarantineEvents.recorded,
        subjectId: id,
        enrolmentId: incident.enrolmentId,
        after: dates,
      });
    });
  }
}
