import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Transaction } from '#platform/database/transaction';
import type { Flag, FlaggedText } from './flagged-text.js';
import { Incident } from './incident.entity.js';
import { openIncidents } from './incident-status.js';
import { quarantineEvents } from './quarantine.events.js';

/** The incident of a text that is still open, with what was said now added to it; a new one where there is none. Hides nothing by itself. */
@Injectable()
export class OpenIncident {
  async within(tx: Transaction, text: FlaggedText, { source, dataKinds, note }: Flag): Promise<Incident> {
    const { kind, textId } = text;
    const open = await tx.manager.findOne(Incident, {
      where: { kind, textId, status: In([...openIncidents]) },
      lock: { mode: 'pessimistic_write' },
    });
    if (open) {
      const kinds = [...new Set([...open.dataKinds, ...dataKinds])];
      const said = [open.note, note].filter(Boolean).join('\n').slice(0, LONGEST_NOTE);
      const inReport = open.inReport || text.inReport;
      await tx.update(Incident, { id: open.id }, { dataKinds: kinds, note: said, inReport });
      return { ...open, dataKinds: kinds, note: said, inReport };
    }
    const made = await tx.insert(Incident, {
      ...text,
      ...{ source, dataKinds: [...dataKinds], note, status: 'noticed' },
      ...{ noticedAt: tx.now, flaggedBy: source === 'guard' ? null : tx.actor.id },
      ...{ passages: 0, places: 0, duty: 'undecided', dutyNote: '', rowVersion: 1 },
    });
    await tx.record({
      name: quarantineEvents.noticed,
      subjectId: made.id,
      enrolmentId: text.enrolmentId,
      after: { kind, textId, source, dataKinds },
    });
    return made;
  }
}

export const LONGEST_NOTE = 500;
