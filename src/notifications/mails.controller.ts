import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { mailStatuses } from './mail-status.js';
import { mailsPage } from './mails.page.js';
import { MailsQueries } from './mails.queries.js';
import { notificationsPaths } from './notifications.paths.js';
import { ResendMail } from './resend-mail.js';

/** Delivery of mail, for the operator. */
@Controller(notificationsPaths.mails)
export class MailsController {
  constructor(
    private readonly mails: MailsQueries,
    private readonly resend: ResendMail,
  ) {}

  @For('operator')
  @Get()
  async index(@Query('status') status: unknown, @Query('before', OptionalId) beforeId: number | null): Promise<Page> {
    const filter = { status: mailStatuses.find((one) => one === status) ?? null, beforeId };
    return page('notifications/mails', mailsPage(await this.mails.list(filter), filter));
  }

  @For('operator')
  @Post(':id/dispatch')
  async createDispatch(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.resend.run(actor, id);
    return seeOther(notificationsPaths.mails, 'notifications.mail_resent');
  }
}
