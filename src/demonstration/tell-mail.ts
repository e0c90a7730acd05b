import { Injectable } from '@nestjs/common';
import { SendMail } from '#notifications/send-mail';
import { WriteDigests } from '#notifications/write-digests.job';
import { Clock, instantInJapan } from '#platform/clock/clock';
import { DeliverEvent } from '#platform/outbox/deliver-event';
import { Subscribers } from '#platform/outbox/subscribers';
import { DemonstrationQueries } from './demonstration.queries.js';
import type { History } from './history.js';

/** Two weeks before the running cohort's stage 1 ends. */
const REMINDED_ON = '2026-11-21';
/** The only letters of the past that are written: what the office asks about in the running cohort. */
const WRITTEN = ['digest.written', 'message.written'];

/** The mail of the running cohort: the schedule reminds, the office writes, and what they wrote goes out at the time of the story. */
@Injectable()
export class TellMail {
  constructor(
    private readonly clock: Clock,
    private readonly digests: WriteDigests,
    private readonly subscribers: Subscribers,
    private readonly deliver: DeliverEvent,
    private readonly sendMail: SendMail,
    private readonly queries: DemonstrationQueries,
  ) {}

  tell(history: History): void {
    history.add(instantInJapan(REMINDED_ON, '08:30'), null, async () => void (await this.digests.run()));
  }

  /**
   * After the story, because no jobs were made while it was told: each letter is composed and sent at its own instant. The
   * running queue may take one first; so the clock has to stand at the present of the story already.
   */
  async send(): Promise<void> {
    for (const { id, name, at } of await this.queries.unheard(WRITTEN))
      await this.clock.at(at, async () => {
        for (const subscriber of this.subscribers.of(name).filter(({ atOnce }) => !atOnce))
          await this.deliver.run(subscriber, id);
        // A mail server that is not up yet gets it from the queue.
        for (const mail of await this.queries.queuedMails()) await this.sendMail.run(mail.id).catch(() => undefined);
      });
  }
}
