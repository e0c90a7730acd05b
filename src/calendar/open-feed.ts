import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { newSalt, Secrets } from '#platform/secrets';
import { calendarEvents } from './calendar.events.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CALENDAR, calendarHash } from './calendar-token.js';

/** Gives the own calendar an address, or a new one: the one before it opens nothing any more. */
@Injectable()
export class OpenFeed {
  constructor(
    private readonly work: Work,
    private readonly secrets: Secrets,
  ) {}

  run(actor: Person): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const before = await tx.findOrNull(CalendarFeed, { personId: actor.id });
      const salt = newSalt();
      const tokenHash = calendarHash(this.secrets.token(CALENDAR, salt));
      const feed = { salt, tokenHash, openedAt: tx.now, revokedAt: null };
      if (before) await tx.update(CalendarFeed, { personId: actor.id }, feed);
      else await tx.insert(CalendarFeed, { personId: actor.id, ...feed });
      await tx.record({ name: calendarEvents.feedOpened, subjectId: actor.id, after: { renewed: before !== null } });
    });
  }
}
