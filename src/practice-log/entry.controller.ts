import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import type { FieldError } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { OwnRecordQueries } from '#quarantine/own-record.queries';
import { EntriesQueries } from './entries.queries.js';
import { entryTexts } from './entry.form.js';
import { entryPage } from './entry.page.js';
import { EntryDesk } from './entry-desk.js';
import { entryVersionsPage } from './entry-versions.page.js';
import { LogImportsQueries } from './log-imports.queries.js';
import { notLookedThrough } from './looked-through.js';
import { handedInEntries } from './practice-entry-status.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { QuotesQueries } from './quotes.queries.js';
import { ShareEntry } from './share-entry.js';

/** One entry: reading it, its versions, and sharing it. */
@Controller(`${practiceLogPaths.entries}/:id`)
export class EntryController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly share: ShareEntry,
    private readonly entries: EntriesQueries,
    private readonly quotes: QuotesQueries,
    private readonly files: LogImportsQueries,
    private readonly records: OwnRecordQueries,
  ) {}

  @For('trainee')
  @Get()
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.shown(actor, id);
  }

  @For('trainee')
  @Get('versions')
  async versions(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const { entry, curriculum } = await this.desk.one(actor, id);
    const versions = await this.entries.versions(id);
    return page('practice-log/entry-versions', entryVersionsPage({ curriculum, entry, versions }));
  }

  @For('trainee')
  @Post('sharing')
  async createSharing(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() { lookedThrough = null }: { lookedThrough?: string | null },
  ): Promise<Page | Redirect> {
    const { entry } = await this.desk.one(actor, id);
    const errors = notLookedThrough(
      entryTexts.map((name) => entry[name]),
      lookedThrough,
    );
    if (errors.length > 0) return this.shown(actor, id, errors);
    await this.share.run(actor, id, lookedThrough);
    return seeOther(practiceLogPaths.entry(id), 'practice-log.entry_shared');
  }

  private async shown(actor: Person, id: number, errors: readonly FieldError[] = []): Promise<Page> {
    const desk = await this.desk.one(actor, id);
    const inReport = handedInEntries.includes(desk.entry.status) ? desk.enrolment.id : null;
    const [quotes, proposed, versions, brought, own] = await Promise.all([
      this.quotes.ofEntry(id),
      this.quotes.proposedOf(id),
      this.entries.versions(id),
      this.files.ofEntry(id),
      this.records.of('entry', id, inReport),
    ]);
    const counts = { versionCount: versions.length, proposedCount: proposed.length };
    const view = entryPage({ ...desk, ...counts, quotes, brought, own, errors });
    return page('practice-log/entry', view, errors.length > 0 ? 422 : 200);
  }
}
