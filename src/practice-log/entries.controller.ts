import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { ChangeEntry } from './change-entry.js';
import { ChangedEntryForm, EntryForm, emptyOnceShared, notYetHappened } from './entry.form.js';
import { EntryDesk } from './entry-desk.js';
import { entryFormPage } from './entry-form.page.js';
import { entryRow } from './entry-row.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { RecordEntry } from './record-entry.js';

/** The trainee's entries: the list, and the form. */
@Controller(practiceLogPaths.entries)
export class EntriesController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly record: RecordEntry,
    private readonly change: ChangeEntry,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const { entries, open, enrolment } = await this.desk.list(actor);
    return page('practice-log/entries', {
      entries: entries.map(entryRow),
      newHref: open ? practiceLogPaths.newEntry : null,
      overviewHref: practiceLogPaths.overview,
      deadline: enrolment.practiceEndsAt,
    } as object);
  }

  @For('trainee')
  @Get('new')
  new(@CurrentPerson() actor: Person, @Req() request: WebRequest): Promise<Page> {
    return this.form(actor, null, request);
  }

  @For('trainee')
  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Req() request: WebRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(EntryForm, body);
    const errors = form.ok ? notYetHappened(form.values, this.clock.today()) : form.errors;
    if (!form.ok || errors.length > 0) return this.form(actor, null, request, form.typed, errors);
    const entry = await this.record.run(actor, form.values);
    return seeOther(practiceLogPaths.entry(entry.id), 'practice-log.entry_recorded');
  }

  @For('trainee')
  @Get(':id/edit')
  edit(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Req() request: WebRequest): Promise<Page> {
    return this.form(actor, id, request);
  }

  @For('trainee')
  @Post(':id/edit')
  async update(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { entry } = await this.desk.one(actor, id);
    const form = readForm(ChangedEntryForm, body);
    const late = (values: EntryForm) => [
      ...notYetHappened(values, this.clock.today()),
      ...(entry.status === 'draft' ? [] : emptyOnceShared(values)),
    ];
    const errors = form.ok ? late(form.values) : form.errors;
    if (!form.ok || errors.length > 0) return this.form(actor, id, request, form.typed, errors);
    await this.change.run(actor, id, form.values);
    return seeOther(
      practiceLogPaths.entry(id),
      entry.status === 'confirmed' ? 'practice-log.confirmation_lost' : 'practice-log.saved',
    );
  }

  private async form(
    actor: Person,
    id: number | null,
    { language }: WebRequest,
    typed: Record<string, unknown> | null = null,
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const { curriculum, entry } = await this.desk.editable(actor, id);
    const view = entryFormPage({ curriculum, entry, today: this.clock.today(), language, typed, errors });
    return page('practice-log/entry-form', view, errors.length > 0 ? 422 : 200);
  }
}
