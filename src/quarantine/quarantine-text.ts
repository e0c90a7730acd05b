import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { next } from '#platform/transitions';
import type { Flag, FlaggedText } from './flagged-text.js';
import { Incident } from './incident.entity.js';
import { incidentLife } from './incident-status.js';
import { OpenIncident } from './open-incident.js';
import { quarantineEvents } from './quarantine.events.js';

/** Hides a text from everybody but its writer and the staff, at once. Whether somebody may say so is for the calling room to ask. */
@Injectable()
export class QuarantineText {
  constructor(private readonly open: OpenIncident) {}

  /** The number of the incident. A text that is hidden already stays so: a second flag adds its kinds. */
  async within(tx: Transaction, text: FlaggedText, flag: Flag): Promise<number> {
    const incident = await this.open.within(tx, text, flag);
    if (incident.status === 'quarantined') return incident.id;
    return this.hide(tx, incident);
  }

  /** The same for an incident that is known, locked by the caller. */
  async hide(tx: Transaction, { id, enrolmentId, status, kind, rowVersion }: Incident): Promise<number> {
    const after = next(incidentLife, status, 'quarantine');
    await tx.update(
      Incident,
      { id },
      { status: after, quarantinedAt: tx.now, quarantinedBy: tx.actor.id, rowVersion: rowVersion + 1 },
    );
    await tx.record({
      name: quarantineEvents.quarantined,
      subjectId: id,
      enrolmentId,
      before: { status },
      after: { status: after, kind },
    });
    return id;
  }
}
