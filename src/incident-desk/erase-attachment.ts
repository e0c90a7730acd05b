import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { FileStore } from '#platform/files/file-store';
import { conflict, notFound } from '#platform/problems';
import { Incident } from '#quarantine/incident.entity';
import { quarantineEvents } from '#quarantine/quarantine.events';
import { FindIncident } from './find-incident.js';
import { IncidentAttachmentsQueries } from './incident-attachments.queries.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import { isOfReport } from './search-attachments.js';

/** While an incident stands in these, its files may lose their bytes. */
export const ERASABLE = ['quarantined', 'redacted'] as const satisfies readonly Incident['status'][];

/** One file of a hidden report loses its bytes for good. That it was there, and how large, stays; nothing brings it back. */
@Injectable()
export class EraseAttachment {
  constructor(
    private readonly work: Work,
    private readonly find: FindIncident,
    private readonly attachments: IncidentAttachmentsQueries,
    private readonly files: FileStore,
  ) {}

  run(actor: Person, id: number, attachmentId: number, version: number, reason: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { incident } = await this.find.within(tx, actor, id, version);
      const attachment = await this.attachments.one(incident.enrolmentId, attachmentId, tx);
      if (!attachment || !isOfReport(incident)) throw notFound();
      const isOpen = ERASABLE.some((status) => status === incident.status);
      if (!isOpen || ['erased', 'infected'].includes(attachment.scan))
        throw conflict('no_longer_possible', incidentDeskPaths.incident(id));
      await this.files.erase(tx, attachment.fileId);
      await tx.update(Incident, { id }, { rowVersion: version + 1 });
      await tx.record({
        name: quarantineEvents.fileErased,
        subjectId: id,
        enrolmentId: incident.enrolmentId,
        reason,
        after: { attachment: attachmentId, kind: attachment.kind, size: attachment.size },
      });
    });
  }
}
