import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { Incident } from '#quarantine/incident.entity';
import { incidentLife } from '#quarantine/incident-status';
import { quarantineEvents } from '#quarantine/quarantine.events';
import { FindIncident } from './find-incident.js';
import { incidentPolicy } from './incident.policy.js';

/** No personal data: the text is seen again as it is. Who hid it does not decide that; a finding of the guard that hid nothing, anybody of the staff. */
@Injectable()
export class ReleaseText {
  constructor(
    private readonly work: Work,
    private readonly find: FindIncident,
  ) {}

  run(actor: Person, id: number, version: number, reason: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { incident } = await this.find.within(tx, actor, id, version);
      if (!incidentPolicy.release(actor, incident)) throw forbidden('incident-desk.other_releases');
      const status = next(incidentLife, incident.status, 'release');
      await tx.update(
        Incident,
        { id },
        { status, handledAt: tx.now, handledBy: actor.id, releaseReason: reason, rowVersion: version + 1 },
      );
      await tx.record({
        name: quarantineEvents.released,
        subjectId: id,
        enrolmentId: incident.enrolmentId,
        before: { status: incident.status },
        after: { status, kind: incident.kind, hidden: incident.quarantinedAt !== null },
      });
    });
  }
}
