import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { WriteMessage } from '#notifications/write-message';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { followUpPaths } from './follow-up.paths.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { idsIn, MessageForm } from './message.form.js';
import { messagePage, readyLetter } from './message.page.js';

/** One letter to all who were chosen: written, looked at, sent. */
@Controller(followUpPaths.messages)
export class MessagesController {
  constructor(
    private readonly people: FollowUpQueries,
    private readonly write: WriteMessage,
    private readonly words: Words,
  ) {}

  @For('office', 'agency')
  @Get('new')
  async new(@CurrentPerson() actor: Person, @Query('enrolmentIds') chosen: unknown): Promise<Page> {
    const recipients = await this.people.recipients(actor, idsIn(chosen));
    const letter = recipients.length > 0 ? readyLetter(recipients, this.words) : { subject: '', body: '' };
    return page('follow-up/message', messagePage({ recipients, ...letter }));
  }

  @For('office', 'agency')
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(MessageForm, body);
    if (!form.ok) return this.again(actor, form.typed, form.errors);
    const { act, ...letter } = form.values;
    if (act === 'mend') return this.again(actor, form.typed);
    if (act === 'send') {
      await this.write.run(actor, letter);
      return seeOther(followUpPaths.people, 'follow-up.message_sent');
    }
    const recipients = await this.people.recipients(actor, letter.enrolmentIds);
    return page('follow-up/preview', messagePage({ ...letter, recipients }));
  }

  private async again(actor: Person, typed: Record<string, unknown>, errors: FieldError[] = []): Promise<Page> {
    const recipients = await this.people.recipients(actor, idsIn(typed['enrolmentIds']));
    const letter = { subject: String(typed['subject'] ?? ''), body: String(typed['body'] ?? '') };
    return page('follow-up/message', messagePage({ recipients, ...letter }, errors), errors.length > 0 ? 422 : 200);
  }
}
