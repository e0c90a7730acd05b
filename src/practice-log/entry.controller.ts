import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { entryTexts } from './entry.form.js';
import { entryPage } from './entry.page.js';
import { EntryDesk } from './entry-desk.js';
import { notLookedThrough } from './looked-through.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { ShareEntry } from './share-entry.js';

/** One entry: reading it, and sharing it. */
@Controller(`${practiceLogPaths.entries}/:id`)
export class EntryController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly share: ShareEntry,
  ) {}

  @For('trainee')
  @Get()
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return page('practice-log/entry', entryPage(await this.desk.one(actor, id)));
  }

  @For('trainee')
  @Post('sharing')
  async createSharing(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() { lookedThrough = null }: { lookedThrough?: string | null },
  ): Promise<Page | Redirect> {
    const { entry, ...desk } = await this.desk.one(actor, id);
    const errors = notLookedThrough(
      entryTexts.map((name) => entry[name]),
      lookedThrough,
    );
    if (errors.length > 0) return page('practice-log/entry', entryPage({ ...desk, entry, errors }), 422);
    await this.share.run(actor, id, lookedThrough);
    return seeOther(practiceLogPaths.entry(id), 'practice-log.entry_shared');
  }
}
