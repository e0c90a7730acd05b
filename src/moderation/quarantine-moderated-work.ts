import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import type { Flag } from '#quarantine/flagged-text';
import { QuarantineText } from '#quarantine/quarantine-text';
import { ModerationsQueries } from './moderations.queries.js';

/** A moderator finds somebody's personal data in a work that was marked. */
@Injectable()
export class QuarantineModeratedWork {
  constructor(
    private readonly work: Work,
    private readonly moderations: ModerationsQueries,
    private readonly quarantine: QuarantineText,
  ) {}

  run(actor: Person, id: number, flag: Flag): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const [detail] = await this.moderations.one(actor.id, id, tx);
      if (!detail) throw notFound();
      const { enrolmentId, handedInAt } = detail;
      const text = { enrolmentId, kind: 'report', textId: enrolmentId, inReport: false } as const;
      return this.quarantine.within(tx, { ...text, readableSince: handedInAt }, flag);
    });
  }
}
