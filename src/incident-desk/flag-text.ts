import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import type { Flag } from '#quarantine/flagged-text';
import type { TextKind } from '#quarantine/incident.entity';
import { QuarantineText } from '#quarantine/quarantine-text';
import { FlaggableTextsQueries } from './flaggable-texts.queries.js';
import { incidentPolicy } from './incident.policy.js';

/** Somebody of the staff hides a text on the word of others, such as a supervisor's office on the telephone. */
@Injectable()
export class FlagText {
  constructor(
    private readonly work: Work,
    private readonly enrolments: EnrolmentsQueries,
    private readonly texts: FlaggableTextsQueries,
    private readonly quarantine: QuarantineText,
  ) {}

  run(actor: Person, enrolmentId: number, kind: TextKind, textId: number, flag: Flag): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.enrolments.context(enrolmentId, tx);
      if (!enrolment || !incidentPolicy.handle(actor, enrolment)) throw notFound();
      const text = (await this.texts.of(enrolmentId, tx)).find((one) => one.kind === kind && one.textId === textId);
      if (!text) throw notFound();
      const { inReport, readableSince } = text;
      return this.quarantine.within(tx, { enrolmentId, kind, textId, inReport, readableSince }, flag);
    });
  }
}
