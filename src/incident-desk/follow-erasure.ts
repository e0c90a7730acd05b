import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Evidence } from '#competencies/evidence.entity';
import { Confirmation } from '#confirmation/confirmation.entity';
import { Annotation } from '#feedback/annotation.entity';
import { PlacedStatement } from '#feedback/placed-statement.entity';
import { MarkerAssignment } from '#marking/marker-assignment.entity';
import { textPartsOf } from '#marking/text-parts';
import { HandedInWork } from '#marking/work.entity';
import type { Transaction } from '#platform/database/transaction';
import { entryTextHash } from '#practice-log/entry-text';
import { EvidenceQuote } from '#practice-log/evidence-quote.entity';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { movedQuotes } from './moved-quotes.js';
import { redactedBody } from './redacted-body.js';
import { redactedPassage } from './redacted-passage.js';
import type { Erasure } from './redacted-text.js';

/** Everything that points into the texts of an enrolment, as it was before passages were erased. */
export interface BeforeErasure {
  readonly enrolmentId: number;
  readonly entries: readonly PracticeEntry[];
  readonly quotes: readonly EvidenceQuote[];
  readonly works: readonly HandedInWork[];
  readonly assignments: readonly MarkerAssignment[];
  readonly annotations: readonly Annotation[];
  readonly placed: readonly PlacedStatement[];
}

/** The database erases words; this keeps right what points to words: quotes, notes, differences, and what a supervisor confirmed. */
@Injectable()
export class FollowErasure {
  async before(tx: Transaction, enrolmentId: number): Promise<BeforeErasure> {
    const { manager } = tx;
    const entries = await manager.find(PracticeEntry, { where: { enrolmentId }, order: { id: 'ASC' } });
    const works = await manager.find(HandedInWork, { where: { enrolmentId }, order: { round: 'ASC' } });
    const assignments = await manager.findBy(MarkerAssignment, { workId: In(works.map(({ id }) => id)) });
    const assignmentId = In(assignments.map(({ id }) => id));
    return {
      ...{ enrolmentId, entries, works, assignments },
      quotes: await manager.findBy(EvidenceQuote, { entryId: In(entries.map(({ id }) => id)) }),
      annotations: await manager.findBy(Annotation, { assignmentId }),
      placed: (await manager.findBy(PlacedStatement, { assignmentId })).filter(({ passage }) => passage !== null),
    };
  }

  async within(tx: Transaction, before: BeforeErasure, erasures: readonly Erasure[]): Promise<void> {
    await this.quotes(tx, before, erasures);
    await this.works(tx, before, erasures);
    await this.passages(tx, before, erasures);
    await this.confirmations(tx, before);
  }

  /** First out of the way, then to their places: two quotes may change places, and never stand on the same one. */
  private async quotes(tx: Transaction, { enrolmentId, entries, quotes }: BeforeErasure, erasures: readonly Erasure[]) {
    const moved = movedQuotes(quotes, entries, erasures);
    for (const { id, startsAt, endsAt } of moved)
      await tx.update(EvidenceQuote, { id }, { startsAt: startsAt + AWAY + id, endsAt: endsAt + AWAY + id });
    for (const { id, twice, copied, ...place } of moved) {
      await tx.update(EvidenceQuote, { id }, twice ? { ...place, withdrawnAt: tx.now } : place);
      if (copied !== place.quote) await tx.update(Evidence, { enrolmentId, quote: copied }, { quote: place.quote });
    }
  }

  private async works(tx: Transaction, { works }: BeforeErasure, erasures: readonly Erasure[]) {
    let previous: HandedInWork['body'] | null = null;
    for (const { id, body: before } of works) {
      const { body: erased } = await tx.find(HandedInWork, { id });
      const body = redactedBody(before, erased, previous, erasures);
      if (JSON.stringify(body) !== JSON.stringify(before)) await tx.update(HandedInWork, { id }, { body });
      previous = body;
    }
  }

  private async passages(tx: Transaction, before: BeforeErasure, erasures: readonly Erasure[]) {
    const textOf = (assignmentId: number, part: string): string | undefined => {
      const workId = before.assignments.find(({ id }) => id === assignmentId)?.workId;
      const work = before.works.find(({ id }) => id === workId);
      return work && textPartsOf(work.body).find((one) => one.part === part)?.text;
    };
    for (const { id, assignmentId, passage } of before.annotations) {
      const moved = redactedPassage(passage, textOf(assignmentId, passage.part), erasures);
      if (JSON.stringify(moved) !== JSON.stringify(passage)) await tx.update(Annotation, { id }, { passage: moved });
    }
    for (const { id, assignmentId, passage } of before.placed) {
      const moved = passage && redactedPassage(passage, textOf(assignmentId, passage.part), erasures);
      if (JSON.stringify(moved) !== JSON.stringify(passage))
        await tx.update(PlacedStatement, { id }, { passage: moved });
    }
  }

  /** An answer stands as it was given, to the text before; who has not answered yet is asked about the text as it is now. */
  private async confirmations(tx: Transaction, { entries }: BeforeErasure) {
    for (const before of entries) {
      const entry = await tx.find(PracticeEntry, { id: before.id });
      const textHash = entryTextHash(entry);
      if (textHash === entryTextHash(before)) continue;
      await tx.update(Confirmation, { entryId: entry.id, status: 'sent' }, { textHash });
      await tx.update(
        Confirmation,
        { entryId: entry.id, status: In(['confirmed', 'queried']) },
        { redactedAt: tx.now },
      );
    }
  }
}

const AWAY = 1_000_000;
