import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { forbidden, notFound, Problem } from '#platform/problems';
import { Message } from './message.entity.js';
import { cohortsOf, writesAs } from './message.policy.js';
import { MessageRecipient } from './message-recipient.entity.js';
import { notificationsEvents } from './notifications.events.js';

/** More at once is a mistake rather than a wish: a cohort has sixty. */
export const MOST_RECIPIENTS = 500;

export interface NewMessage {
  readonly enrolmentIds: readonly number[];
  readonly subject: string;
  readonly body: string;
}

/** The office or the agency writes to trainees. Each gets a letter of their own; nobody sees who else got one. */
@Injectable()
export class WriteMessage {
  constructor(private readonly work: Work) {}

  /** All or none: one enrolment that is not there for this actor refuses the whole message. */
  run(actor: Actor, { enrolmentIds, subject, body }: NewMessage): Promise<{ count: number }> {
    return this.work.run(actor, async (tx) => {
      const wanted = [...new Set(enrolmentIds)];
      if (wanted.length === 0 || wanted.length > MOST_RECIPIENTS) throw new Problem(422, 'notifications.recipients');
      const authorRole = writesAs(actor);
      if (!authorRole || actor.id === null) throw forbidden('not_your_role');
      const found = await reachable(tx, actor, wanted);
      if (found.length !== wanted.length) throw notFound();
      const message = await tx.insert(Message, { authorId: actor.id, authorRole, subject, body, writtenAt: tx.now });
      for (const enrolmentId of found) {
        await tx.insert(MessageRecipient, { messageId: message.id, enrolmentId });
        await tx.record({ name: notificationsEvents.messageWritten, subjectId: message.id, enrolmentId });
      }
      return { count: found.length };
    });
  }
}

/** Which of the wanted enrolments stand in a cohort that the actor keeps. */
async function reachable(tx: Transaction, actor: Actor, wanted: readonly number[]): Promise<number[]> {
  const found = await tx.rows<{ id: number }>(
    `SELECT id FROM enrolments WHERE id = ANY ($1) AND ($2::int[] IS NULL OR cohort_id = ANY ($2)) ORDER BY id FOR KEY SHARE`,
    [wanted, cohortsOf(actor)],
  );
  return found.map(({ id }) => id);
}
