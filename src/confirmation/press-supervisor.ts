import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { confirmationEvents } from './confirmation.events.js';
import { ConfirmationRequest } from './confirmation-request.entity.js';
import { MOST_REMINDERS } from './waits-too-long.js';

/** A supervisor is reminded, or others are told that nobody answers. Each only where the request is as it was seen. */
@Injectable()
export class PressSupervisor {
  constructor(private readonly work: Work) {}

  remind(actor: Actor, id: number, seen: number): Promise<boolean> {
    return this.work.run(actor, async (tx) => {
      const request = await tx.find(ConfirmationRequest, { id });
      if (request.status !== 'open' || request.reminders !== seen || seen >= MOST_REMINDERS) return false;
      const reminders = seen + 1;
      await tx.update(ConfirmationRequest, { id }, { reminders, remindedAt: tx.now });
      const { enrolmentId } = request;
      await tx.record({
        name: confirmationEvents.supervisorReminded,
        subjectId: id,
        enrolmentId,
        after: { reminders },
      });
      return true;
    });
  }

  escalate(actor: Actor, id: number): Promise<boolean> {
    return this.work.run(actor, async (tx) => {
      const request = await tx.find(ConfirmationRequest, { id });
      if (request.status !== 'open' || request.escalatedAt !== null) return false;
      await tx.update(ConfirmationRequest, { id }, { escalatedAt: tx.now });
      const { enrolmentId } = request;
      await tx.record({ name: confirmationEvents.confirmationEscalated, subjectId: id, enrolmentId });
      return true;
    });
  }
}
