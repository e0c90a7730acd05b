import { Injectable } from '@nestjs/common';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Transaction } from '#platform/database/transaction';
import { RuleChange } from './rule-change.entity.js';
import { ruleChangesEvents } from './rule-changes.events.js';

/** Announces the changed rules that a new edition names and no earlier one did; a rule that was announced before is not announced again. */
@Injectable()
export class AnnounceRuleChanges {
  async within(tx: Transaction, { document, edition }: PublishedCurriculum): Promise<void> {
    const programme = document.id;
    for (const content of document.changes ?? []) {
      if (await tx.findOrNull(RuleChange, { programme, code: content.id })) continue;
      const { id } = await tx.insert(RuleChange, {
        ...{ programme, code: content.id, curriculumVersionId: edition.id, lessons: [...content.lessons] },
        ...{ inForce: content.inForce, content: content as never, announcedAt: tx.now },
      });
      await tx.record({ name: ruleChangesEvents.announced, subjectId: id, after: { code: content.id } });
    }
  }
}
