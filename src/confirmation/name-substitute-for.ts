import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { notFound } from '#platform/problems';
import { lockedRequest } from './find-request.js';
import { NameSubstitute, type Substitute } from './name-substitute.js';
import { UnansweredQueries } from './unanswered.queries.js';

/** The office or a trainer names somebody else where a supervisor does not answer, so that no trainee is held up by it. */
@Injectable()
export class NameSubstituteFor {
  constructor(
    private readonly work: Work,
    private readonly unanswered: UnansweredQueries,
    private readonly substitute: NameSubstitute,
  ) {}

  run(actor: Person, id: number, to: Substitute): Promise<void> {
    return this.work.run(actor, async (tx) => {
      if (!(await this.unanswered.one(actor, tx.now, id, tx))) throw notFound();
      await this.substitute.within(tx, await lockedRequest(tx, id), to);
    });
  }
}
