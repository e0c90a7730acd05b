import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { EntryDesk } from '#practice-log/entry-desk';
import { AskForm } from './ask.form.js';
import { askPage } from './ask.page.js';
import { confirmationPaths } from './confirmation.paths.js';
import { ConfirmationsQueries } from './confirmations.queries.js';
import { RequestConfirmation } from './request-confirmation.js';

/** The trainee asks a supervisor to confirm entries, and reads the answers. */
@Controller(confirmationPaths.ofEntry(':id'))
export class AskController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly confirmations: ConfirmationsQueries,
    private readonly request: RequestConfirmation,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return page('confirmation/ask', askPage(await this.reading(actor, id)));
  }

  @For('trainee')
  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(AskForm, body);
    if (!form.ok) {
      const { typed, errors } = form;
      return page('confirmation/ask', askPage({ ...(await this.reading(actor, id)), typed, errors }), 422);
    }
    const { entryIds, ...supervisor } = form.values;
    await this.request.run(actor, entryIds.map(Number), supervisor);
    return seeOther(confirmationPaths.ofEntry(id), 'confirmation.confirmation_requested');
  }

  private async reading(actor: Person, id: number) {
    const { entry, open, enrolment } = await this.desk.one(actor, id);
    const [confirmations, askable] = await Promise.all([
      this.confirmations.ofEntry(id),
      this.confirmations.askable(enrolment.id, id),
    ]);
    return { entry, open, confirmations, askable, now: this.clock.now() };
  }
}
