import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';

/** Keeps when a trainee was shown that they are behind: from then on the office may see it too. Once for each notice. */
@Injectable()
export class ShowRisk {
  constructor(private readonly work: Work) {}

  run(actor: Person, noticeId: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      await tx.rows(
        `UPDATE risk_notices SET shown_at = GREATEST(noticed_at, $3::timestamptz)
         WHERE id = $1 AND shown_at IS NULL AND enrolment_id IN (SELECT id FROM enrolments WHERE person_id = $2)`,
        [noticeId, actor.id, tx.now],
      );
    });
  }
}
