import { Injectable } from '@nestjs/common';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';

/** Files that nobody took in for a week are forgotten: they can be brought again. */
@Injectable()
export class ForgetLogFiles {
  constructor(private readonly work: Work) {}

  run(): Promise<void> {
    return this.work.run(systemActor, async (tx) => {
      await tx.rows(
        `DELETE FROM log_imports WHERE taken_at IS NULL AND brought_at < $1::timestamptz - interval '7 days'`,
        [tx.now],
      );
    });
  }
}
