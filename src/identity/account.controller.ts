import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Config } from '#platform/config';
import { formErrors } from '#platform/forms/form-errors';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { SignedIn } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { lockChoices, lockMinutes, ownDeviceCookie } from '#platform/http/idle-lock';
import { CurrentPerson, type WebReply, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { Secrets } from '#platform/secrets';
import { identityPaths } from './identity.paths.js';
import { IdleLockForm } from './idle-lock.form.js';
import { PersonsQueries } from './persons.queries.js';

@Controller(identityPaths.account)
export class AccountController {
  constructor(
    private readonly persons: PersonsQueries,
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  @SignedIn()
  @Get()
  show(@CurrentPerson() person: Person, @Req() request: WebRequest): Promise<Page> {
    return this.account(person, request);
  }

  /** How long this device waits before it locks. The device remembers it, for this person only. */
  @SignedIn()
  @Post('idle-lock')
  async updateIdleLock(
    @CurrentPerson() person: Person,
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(IdleLockForm, body);
    if (!form.ok) return this.account(person, request, form.errors);
    void reply.setCookie(...ownDeviceCookie(person.id, Number(form.values.minutes), this.secrets));
    return seeOther(identityPaths.account, 'identity.idle_lock_set');
  }

  private async account(person: Person, request: WebRequest, errors: readonly FieldError[] = []): Promise<Page> {
    const account = await this.persons.account(person.id);
    if (!account) throw notFound();
    const minutes = lockMinutes(request, person, this.secrets, this.config.idleLockMinutes);
    const view = {
      ...account,
      addressHref: identityPaths.address,
      resetHref: identityPaths.passwordReset,
      idleLockHref: identityPaths.idleLock,
      minutes: String(minutes),
      choices: lockChoices.map((choice) => ({ value: String(choice) })),
      errors: formErrors(['minutes'], 'identity.fields', errors),
    };
    return page('identity/account', view as object, errors.length > 0 ? 422 : 200);
  }
}
