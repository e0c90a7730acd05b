import { Injectable } from '@nestjs/common';
import { curriculumPublished } from '#curriculum/curriculum.events';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Transaction } from '#platform/database/transaction';
import { OnEvent, type RecordedEvent, type Subscriber } from '#platform/outbox/subscriber';
import { AnnounceRuleChanges } from './announce-rule-changes.js';

/** A new edition may know of rules that changed. */
@Injectable()
@OnEvent(curriculumPublished)
export class RuleChangesOnCurriculumPublished implements Subscriber {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly announce: AnnounceRuleChanges,
  ) {}

  async handle(tx: Transaction, { subjectId }: RecordedEvent): Promise<void> {
    await this.announce.within(tx, await this.library.version(subjectId));
  }
}
