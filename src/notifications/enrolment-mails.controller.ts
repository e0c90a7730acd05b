import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { admissionsPaths } from '#admissions/admissions.paths';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { enrolmentMailsPage } from './enrolment-mails.page.js';
import { EnrolmentMailsQueries, type MailReader } from './enrolment-mails.queries.js';
import { MessageForm } from './message.form.js';
import { cohortsOf } from './message.policy.js';
import { ResendMail } from './resend-mail.js';
import { WriteMessage } from './write-message.js';

/** What one trainee was sent, as the office and the agency see it; what they write themselves goes out from here too. */
@Controller(admissionsPaths.enrolments)
export class EnrolmentMailsController {
  constructor(
    private readonly mails: EnrolmentMailsQueries,
    private readonly write: WriteMessage,
    private readonly resend: ResendMail,
  ) {}

  @For('office', 'agency')
  @Get(':id/mails')
  async index(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Query('before', OptionalId) beforeId: number | null,
  ): Promise<Page> {
    const reader = await this.readerOf(actor, id);
    const rows = await this.mails.of(reader, beforeId);
    return page('notifications/enrolment-mails', enrolmentMailsPage({ reader, rows, beforeId }));
  }

  @For('office', 'agency')
  @Post(':id/mails')
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(MessageForm, body);
    if (!form.ok) {
      const reader = await this.readerOf(actor, id);
      const shown = { reader, rows: await this.mails.of(reader, null), beforeId: null };
      const view = enrolmentMailsPage({ ...shown, typed: form.typed, found: form.errors });
      return page('notifications/enrolment-mails', view, 422);
    }
    await this.write.run(actor, { enrolmentIds: [id], ...form.values });
    return seeOther(admissionsPaths.enrolmentMails(id), 'notifications.message_written');
  }

  @For('office', 'agency')
  @Post(':id/mails/:mailId/dispatch')
  async createDispatch(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('mailId', Id) mailId: number,
  ): Promise<Redirect> {
    await this.resend.run(actor, mailId);
    return seeOther(admissionsPaths.enrolmentMails(id), 'notifications.mail_resent');
  }

  private async readerOf(actor: Person, id: number): Promise<MailReader> {
    const reader = await this.mails.readerOf(id, cohortsOf(actor));
    if (!reader) throw notFound();
    return reader;
  }
}
