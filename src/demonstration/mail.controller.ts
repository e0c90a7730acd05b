import { Controller, Get, UseGuards } from '@nestjs/common';
import { simpleParser } from 'mailparser';
import { Public } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { DevelopmentSink } from '#platform/mail/development-sink';
import { demonstrationPaths } from './demonstration.paths.js';
import { OnlyInDemonstration } from './only-in-demonstration.guard.js';

/** Mails that the sink caught, newest first. */
@UseGuards(OnlyInDemonstration)
@Controller(demonstrationPaths.mail)
export class MailController {
  constructor(private readonly sink: DevelopmentSink) {}

  @Public()
  @Get()
  async index(): Promise<Page> {
    const mails = await Promise.all(
      this.sink
        .mails()
        .slice(0, 50)
        .map(async ({ to, source }) => {
          const mail = await simpleParser(source);
          return { to, subject: mail.subject ?? '', body: mail.text ?? '', at: mail.date ?? null };
        }),
    );
    return page('demonstration/mail', { mails } as object);
  }
}
