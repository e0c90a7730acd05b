import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';

/** The trainee does not want the file that waits: what was read of it is gone. */
@Injectable()
export class SetLogFileAside {
  constructor(
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
  ) {}

  run(actor: Actor): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const { id } = await this.enrolments.of(actor);
      await tx.rows('DELETE FROM log_imports WHERE enrolment_id = $1 AND taken_at IS NULL', [id]);
    });
  }
}
