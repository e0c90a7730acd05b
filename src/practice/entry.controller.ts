import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { entryTexts, SupervisorForm } from './entry.form.js';
import { entryPage } from './entry.page.js';
import { EntryDesk } from './entry-desk.js';
import { notLookedThrough } from './looked-through.js';
import { practicePaths } from './practice.paths.js';
import { RequestConfirmation } from './request-confirmation.js';
import { ShareEntry } from './share-entry.js';

/** One entry: reading it, sharing it, asking a supervisor to confirm it. */
@Controller(`${practicePaths.entries}/:id`)
export class EntryController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly share: ShareEntry,
    private readonly request: RequestConfirmation,
  ) {}

  @For('trainee')
  @Get()
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return page('practice/entry', entryPage(await this.desk.one(actor, id)));
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
    if (errors.length > 0) return page('practice/entry', entryPage({ ...desk, entry, errors }), 422);
    await this.share.run(actor, id, lookedThrough);
    return seeOther(practicePaths.entry(id), 'practice.entry_shared');
  }

  @For('trainee')
  @Post('confirmation')
  async createConfirmation(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(SupervisorForm, body);
    if (!form.ok)
      return page(
        'practice/entry',
        entryPage({ ...(await this.desk.one(actor, id)), typed: form.typed, errors: form.errors }),
        422,
      );
    await this.request.run(actor, id, form.values);
    return seeOther(practicePaths.entry(id), 'practice.confirmation_requested');
  }
}
