import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { newSalt, Secrets } from '#platform/secrets';
import { entryTextHash } from '#practice-log/entry-text';
import type { PracticeEntry } from '#practice-log/practice-entry.entity';
import { Confirmation } from './confirmation.entity.js';
import { confirmationEvents } from './confirmation.events.js';
import { ConfirmationRequest } from './confirmation-request.entity.js';
import { CONFIRMATION, DAYS_VALID, tokenHash } from './confirmation-secret.js';

const DAY = 86_400_000;

/** To whom, and in whose place. */
export interface Addressed extends Pick<ConfirmationRequest, 'enrolmentId' | 'supervisorName' | 'supervisorEmail'> {
  readonly replaces: number | null;
  readonly why: ConfirmationRequest['why'];
}

/** A new link with a new code for some entries, each bound to its text as it is now. The mail is another room's. The entries are locked by the caller. */
@Injectable()
export class WriteRequest {
  constructor(private readonly secrets: Secrets) {}

  async within(tx: Transaction, to: Addressed, entries: readonly PracticeEntry[]): Promise<ConfirmationRequest> {
    const salt = newSalt();
    const { enrolmentId } = to;
    const request = await tx.insert(ConfirmationRequest, {
      ...to,
      ...{ salt, tokenHash: tokenHash(this.secrets.token(CONFIRMATION, salt)), status: 'open', wrongTries: 0 },
      ...{ sentAt: tx.now, expiresAt: new Date(tx.now.getTime() + DAYS_VALID * DAY), reminders: 0 },
    });
    for (const entry of entries)
      await tx.insert(Confirmation, {
        ...{ requestId: request.id, entryId: entry.id, enrolmentId, textHash: entryTextHash(entry) },
        ...{ status: 'sent', comment: '' },
      });
    await tx.record({
      name: confirmationEvents.confirmationRequested,
      subjectId: request.id,
      enrolmentId,
      after: { entryIds: entries.map(({ id }) => id), replaces: to.replaces, why: to.why },
    });
    return request;
  }
}
