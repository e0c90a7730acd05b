import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { calendarEvents } from './calendar.events.js';
import { CalendarFeed } from './calendar-feed.entity.js';

/** Takes the address of the own calendar back: whoever asks for it is told that it is gone. */
@Injectable()
export class RevokeFeed {
  constructor(private readonly work: Work) {}

  run(actor: Person): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const feed = await tx.find(CalendarFeed, { personId: actor.id });
      if (feed.revokedAt) return;
      const revokedAt = tx.now > feed.openedAt ? tx.now : feed.openedAt;
      await tx.update(CalendarFeed, { personId: actor.id }, { revokedAt });
      await tx.record({ name: calendarEvents.feedRevoked, subjectId: actor.id });
    });
  }
}
