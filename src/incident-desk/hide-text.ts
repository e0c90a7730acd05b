import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { Incident } from '#quarantine/incident.entity';
import { QuarantineText } from '#quarantine/quarantine-text';
import { FindIncident } from './find-incident.js';
import { FlaggableTextsQueries } from './flaggable-texts.queries.js';

/** Somebody of the staff hides a text that the guard noticed, or once more one in which something was left. */
@Injectable()
export class HideText {
  constructor(
    private readonly work: Work,
    private readonly find: FindIncident,
    private readonly texts: FlaggableTextsQueries,
    private readonly quarantine: QuarantineText,
  ) {}

  run(actor: Person, id: number, version: number): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const { incident } = await this.find.within(tx, actor, id, version);
      const { enrolmentId, kind, textId } = incident;
      // Since the guard noticed it, an entry may have been handed in with a report.
      const now = (await this.texts.of(enrolmentId, tx)).find((one) => one.kind === kind && one.textId === textId);
      if (now?.inReport) await tx.update(Incident, { id }, { inReport: true });
      return this.quarantine.hide(tx, incident);
    });
  }
}
