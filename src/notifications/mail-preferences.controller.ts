import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { SignedIn } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { ChooseMail } from './choose-mail.js';
import { MailPreferencesForm } from './mail-preferences.form.js';
import { mailPreferencesPage } from './mail-preferences.page.js';
import { MailPreferencesQueries } from './mail-preferences.queries.js';
import { notificationsPaths } from './notifications.paths.js';

/** Everybody's own mail. */
@Controller(notificationsPaths.preferences)
export class MailPreferencesController {
  constructor(
    private readonly preferences: MailPreferencesQueries,
    private readonly choose: ChooseMail,
  ) {}

  @SignedIn()
  @Get()
  show(@CurrentPerson() actor: Person): Promise<Page> {
    return this.own(actor);
  }

  @SignedIn()
  @Post()
  async update(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(MailPreferencesForm, body);
    if (!form.ok) return this.own(actor, form.typed, form.errors);
    const { language, ...wishes } = form.values;
    await this.choose.run(actor, wishes, language);
    return seeOther(notificationsPaths.preferences, 'notifications.preferences_saved');
  }

  private async own(actor: Person, typed = {}, errors: readonly FieldError[] = []): Promise<Page> {
    const mail = await this.preferences.of(actor.id);
    if (!mail) throw notFound();
    const view = mailPreferencesPage(actor, mail, typed, errors);
    return page('notifications/mail-preferences', view, errors.length ? 422 : 200);
  }
}
