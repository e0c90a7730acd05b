import { Controller, Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Person } from '#platform/actor/actor';
import { For, Public } from '#platform/http/access';
import { Download, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound, Problem } from '#platform/problems';
import { calendarPaths } from './calendar.paths.js';
import { CalendarQueries } from './calendar.queries.js';
import { CalendarPen } from './calendar-pen.js';
import { calendarHash, tokenIn } from './calendar-token.js';
import { OpenFeed } from './open-feed.js';
import { RevokeFeed } from './revoke-feed.js';

const LIMIT = { rateLimit: { max: 60, timeWindow: '1 minute' } };

/** The address that calendars subscribe to: given, taken back, and read without signing in by who knows it. */
@Controller()
export class FeedController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly pen: CalendarPen,
    private readonly open: OpenFeed,
    private readonly revoke: RevokeFeed,
  ) {}

  @For('trainee', 'trainer')
  @Post(calendarPaths.feed)
  async create(@CurrentPerson() actor: Person): Promise<Redirect> {
    await this.open.run(actor);
    return seeOther(calendarPaths.calendar, 'calendar.feed_opened');
  }

  @For('trainee', 'trainer')
  @Post(calendarPaths.revocation)
  async createRevocation(@CurrentPerson() actor: Person): Promise<Redirect> {
    await this.revoke.run(actor);
    return seeOther(calendarPaths.calendar, 'calendar.feed_revoked');
  }

  @Public()
  @RouteConfig(LIMIT)
  @Get('/calendar/:file')
  async show(@Param('file') file: string): Promise<Download> {
    const token = tokenIn(file);
    const owner = token && (await this.queries.ownerOf(calendarHash(token)));
    if (!owner) throw notFound();
    if (owner.revokedAt) throw new Problem(410, 'calendar.feed_gone');
    const text = await this.pen.write(owner.personId, owner.language);
    return new Download(text, 'text/calendar; charset=utf-8', 'kakehashi.ics', true);
  }
}
