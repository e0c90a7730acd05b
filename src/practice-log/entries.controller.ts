import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { CaptureForm, captured, notYetHappened } from './capture.form.js';
import { capturePage } from './capture.page.js';
import { EntryDesk } from './entry-desk.js';
import { entryRow } from './entry-row.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { RecordEntry } from './record-entry.js';

/** The trainee's entries: the list, and the quick form that makes a new one. */
@Controller(practiceLogPaths.entries)
export class EntriesController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly record: RecordEntry,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const { entries, open, enrolment } = await this.desk.list(actor);
    return page('practice-log/entries', {
      entries: entries.map(entryRow),
      newHref: open ? practiceLogPaths.newEntry : null,
      paths: practiceLogPaths,
      deadline: enrolment.practiceEndsAt,
    } as object);
  }

  @For('trainee')
  @Get('new')
  new(@CurrentPerson() actor: Person): Promise<Page> {
    return this.form(actor);
  }

  /** A form, or what the journal of a phone sends once the network is back. */
  @For('trainee')
  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Body() body: unknown,
    @Headers('x-autosave') auto?: string,
  ): Promise<Page | Redirect | object> {
    const form = readForm(CaptureForm, body);
    const errors = form.ok ? notYetHappened(form.values, this.clock.today()) : form.errors;
    if (!form.ok || errors.length > 0) return this.form(actor, form.typed, errors);
    const entry = await this.record.run(actor, captured(form.values));
    const href = practiceLogPaths.entry(entry.id);
    if (auto) return { savedAt: machineTime(this.clock.now()).slice(11), href };
    return seeOther(href, 'practice-log.entry_recorded');
  }

  private async form(
    actor: Person,
    typed: Record<string, unknown> | null = null,
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    await this.desk.opened(actor);
    const view = capturePage(this.clock.today(), randomUUID(), typed, errors);
    return page('practice-log/capture', view, errors.length > 0 ? 422 : 200);
  }
}
