import { Body, Controller, Get, Headers, Param, Post, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { notYetHappened } from './capture.form.js';
import { ChangeEntry } from './change-entry.js';
import { brokenSteps, type EntryForm, emptyOnceShared, knownTooEarly, readEntry, writtenEntry } from './entry.form.js';
import { EntryDesk } from './entry-desk.js';
import { entryFormPage } from './entry-form.page.js';
import { merged, mergePage } from './entry-merge.page.js';
import { practiceLogPaths } from './practice-log.paths.js';

/** Writing on at an entry: by hand, by the autosave of a draft, and where two windows wrote, field by field. */
@Controller(`${practiceLogPaths.entries}/:id`)
export class EntryEditController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly change: ChangeEntry,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get('edit')
  edit(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Req() request: WebRequest): Promise<Page> {
    return this.form(actor, id, request);
  }

  @For('trainee')
  @Post('edit')
  async update(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
    @Body() body: unknown,
    @Headers('x-autosave') auto?: string,
  ): Promise<Page | Redirect | object> {
    const { entry } = await this.desk.editable(actor, id);
    const form = readEntry(body);
    const errors = form.ok ? this.toMend(form.values, entry.status === 'draft') : form.errors;
    if (!form.ok || errors.length > 0) return this.form(actor, id, request, form.typed, errors);
    const text = writtenEntry(form.values);
    if (!auto && form.values.version !== entry.rowVersion)
      return page('practice-log/entry-merge', mergePage(entry, text, form.typed), 409);
    const version = await this.change.run(actor, id, { ...text, rowVersion: form.values.version });
    if (auto) return { savedAt: machineTime(this.clock.now()).slice(11), version };
    return seeOther(
      practiceLogPaths.entry(id),
      entry.status === 'confirmed' && version !== entry.rowVersion
        ? 'practice-log.confirmation_lost'
        : 'practice-log.saved',
    );
  }

  /** Both sides were shown; here is what to keep of each. Where somebody wrote again meanwhile, the question comes again. */
  @For('trainee')
  @Post('merge')
  async merge(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const { entry } = await this.desk.editable(actor, id);
    const form = readEntry(body);
    if (!form.ok) return this.form(actor, id, request, form.typed, form.errors);
    const mine = writtenEntry(form.values);
    if (form.values.version !== entry.rowVersion)
      return page('practice-log/entry-merge', mergePage(entry, mine, form.typed), 409);
    await this.change.run(actor, id, { ...merged(entry, mine, body), rowVersion: form.values.version });
    return seeOther(practiceLogPaths.entry(id), 'practice-log.merged');
  }

  private toMend(values: EntryForm, isDraft: boolean): FieldError[] {
    return [
      ...notYetHappened(values, this.clock.today()),
      ...knownTooEarly(values),
      ...brokenSteps(values),
      ...(isDraft ? [] : emptyOnceShared(writtenEntry(values))),
    ];
  }

  private async form(
    actor: Person,
    id: number,
    { language }: WebRequest,
    typed: Record<string, unknown> | null = null,
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const { curriculum, entry } = await this.desk.editable(actor, id);
    const view = entryFormPage({ curriculum, entry, today: this.clock.today(), language, typed, errors });
    return page('practice-log/entry-form', view, errors.length > 0 ? 422 : 200);
  }
}
