import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import type { Flag } from '#quarantine/flagged-text';
import { QuarantineText } from '#quarantine/quarantine-text';
import { OpenAssignment } from './open-assignment.js';

/** A marker finds somebody's personal data in a work: it is hidden at once, from the other marker too. */
@Injectable()
export class QuarantineWork {
  constructor(
    private readonly work: Work,
    private readonly open: OpenAssignment,
    private readonly quarantine: QuarantineText,
  ) {}

  run(actor: Actor, id: number, flag: Flag): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const { work } = await this.open.within(tx, actor, id);
      const { enrolmentId } = work;
      const [first] = await tx.rows<{ at: Date }>('SELECT min(handed_in_at) AS at FROM works WHERE enrolment_id = $1', [
        enrolmentId,
      ]);
      const text = { enrolmentId, kind: 'report', textId: enrolmentId, inReport: false } as const;
      return this.quarantine.within(tx, { ...text, readableSince: first?.at ?? work.handedInAt }, flag);
    });
  }
}
