import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { RuleChangeNotice } from './rule-change-notice.entity.js';
import { ruleChangesEvents } from './rule-changes.events.js';

/** Somebody who was told has read what is different. Saying so twice changes nothing; who was not told gets a 404. */
@Injectable()
export class ReadRuleChange {
  constructor(private readonly work: Work) {}

  run(actor: Person, ruleChangeId: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const notice = await tx.find(RuleChangeNotice, { ruleChangeId, personId: actor.id });
      if (notice.readAt) return;
      const { enrolmentId } = notice;
      await tx.update(RuleChangeNotice, { enrolmentId, ruleChangeId }, { readAt: tx.now });
      await tx.record({ name: ruleChangesEvents.read, subjectId: ruleChangeId, enrolmentId });
    });
  }
}
