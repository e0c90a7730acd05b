import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { entryTextHash } from './entry-text.js';
import { EvidenceQuote } from './evidence-quote.entity.js';
import type { ReadableEntry } from './judge-filed-entry.js';
import { LogImport } from './log-import.entity.js';
import { OwnPractice, refuseAfterDeadline } from './own-practice.js';
import { PlanImport } from './plan-import.js';
import { PracticeEntry } from './practice-entry.entity.js';
import { practiceLogEvents } from './practice-log.events.js';
import { practiceLogPaths } from './practice-log.paths.js';

/** The entries of a file become private drafts, their sentences proposals; what is there already stays as it is. All of it, or nothing. */
@Injectable()
export class TakeInLog {
  constructor(
    private readonly work: Work,
    private readonly own: OwnPractice,
    private readonly plan: PlanImport,
  ) {}

  /** Answers how many came in. */
  run(actor: Actor, id: number): Promise<number> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.own.within(tx, actor);
      refuseAfterDeadline(enrolment, tx.now);
      const file = await tx.find(LogImport, { id, enrolmentId: enrolment.id });
      if (file.content === null) throw conflict('no_longer_possible', practiceLogPaths.import);
      const plan = await this.plan.of(enrolment, file.content, tx.now, tx);
      if (plan.fresh.length === 0) throw conflict('practice-log.nothing_new', practiceLogPaths.import);
      if (plan.isTooMany) throw conflict('practice-log.log_full', practiceLogPaths.import);
      await tx.update(LogImport, { id }, { content: null, takenAt: tx.now, entries: plan.fresh.length });
      const kept = [];
      for (const one of plan.fresh) kept.push(await keep(tx, { importId: id, enrolmentId: enrolment.id }, one));
      const { format, sourceCohort, exportedAt } = file;
      await tx.recordAll([
        ...kept.map((entry) => ({
          name: practiceLogEvents.entryRecorded,
          subjectId: entry.id,
          enrolmentId: enrolment.id,
          after: { kind: entry.kind, importId: id },
        })),
        {
          name: practiceLogEvents.logTakenIn,
          subjectId: id,
          enrolmentId: enrolment.id,
          after: {
            ...{ format, sourceCohort, exportedAt, entries: kept.length },
            quotes: plan.fresh.reduce((sum, { quotes }) => sum + quotes.length, 0),
            ...{ same: plan.same.length, differing: plan.differing.length, refused: plan.refused.length },
          },
        },
      ]);
      return kept.length;
    });
  }
}

async function keep(
  tx: Transaction,
  of: Pick<PracticeEntry, 'importId' | 'enrolmentId'>,
  { origin, entry, quotes }: ReadableEntry,
): Promise<PracticeEntry> {
  const row = { ...entry, ...of, origin, captureId: null, createdAt: tx.now, rowVersion: 1 };
  const kept = await tx.insert(PracticeEntry, { ...row, status: 'draft' });
  const textHash = entryTextHash(entry);
  for (const quote of quotes)
    await tx.insert(EvidenceQuote, { ...quote, entryId: kept.id, textHash, quotedAt: tx.now, proposed: true });
  return kept;
}
