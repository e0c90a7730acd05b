import { Controller, Get, Req } from '@nestjs/common';
import { hasRole, type Person } from '#platform/actor/actor';
import { Config } from '#platform/config';
import { For } from '#platform/http/access';
import { Download, type Page, page } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Secrets } from '#platform/secrets';
import { calendarPaths } from './calendar.paths.js';
import { CalendarQueries } from './calendar.queries.js';
import { KINDS_OF_TRAINEES, KINDS_OF_TRAINERS } from './calendar-memory.js';
import { CalendarPen } from './calendar-pen.js';
import { CALENDAR } from './calendar-token.js';

/** The own dates for the own calendar. */
@Controller()
export class CalendarController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly pen: CalendarPen,
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  @For('trainee', 'trainer')
  @Get(calendarPaths.calendar)
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    const feed = await this.queries.feedOf(actor.id);
    const open = feed && feed.revokedAt === null ? feed : null;
    const path = open && calendarPaths.file(this.secrets.token(CALENDAR, open.salt));
    return page('calendar/calendar', {
      address: path && `${this.config.publicUrl}${path}`,
      openedAt: open?.openedAt ?? null,
      downloadHref: calendarPaths.download,
      kinds: [
        ...(hasRole(actor, 'trainee') ? KINDS_OF_TRAINEES : []),
        ...(hasRole(actor, 'trainer') ? KINDS_OF_TRAINERS : []),
      ],
      openAction: calendarPaths.feed,
      revokeAction: calendarPaths.revocation,
    } as object);
  }

  @For('trainee', 'trainer')
  @Get(calendarPaths.download)
  async file(@CurrentPerson() actor: Person, @Req() { language }: WebRequest): Promise<Download> {
    return new Download(await this.pen.write(actor.id, language), 'text/calendar; charset=utf-8', 'kakehashi.ics');
  }
}
