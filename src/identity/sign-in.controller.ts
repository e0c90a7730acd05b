import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Clock } from '#platform/clock/clock';
import { formErrors } from '#platform/forms/form-errors';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { Public, SignedIn } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { localPath } from '#platform/http/local-path';
import type { WebReply, WebRequest } from '#platform/http/web-request';
import { enter } from './enter.js';
import { identityPaths } from './identity.paths.js';
import { PasswordGuard } from './password.strategy.js';
import { SignInForm } from './sign-in.form.js';
import type { SignInResult } from './sign-in.js';

@Controller()
export class SignInController {
  constructor(private readonly clock: Clock) {}

  @Public()
  @Get(identityPaths.signIn)
  new(@Req() request: WebRequest, @Query('to') to?: string): Page | Redirect {
    return request.actor.kind === 'person' ? seeOther(localPath(to, '/home')) : signInPage(to ?? '');
  }

  @Public()
  @RouteConfig({ rateLimit: { max: 30, timeWindow: '1 minute' } })
  @UseGuards(PasswordGuard)
  @Post(identityPaths.signIn)
  async create(
    @Req() request: WebRequest & { user: SignInResult },
    @Body() body: { to?: string; login?: string },
  ): Promise<Page | Redirect> {
    const form = readForm(SignInForm, body);
    const to = body.to ?? '';
    if (!form.ok) return signInPage(to, body.login, form.errors, 422);
    const result = request.user;
    if (result.outcome === 'wrong')
      return signInPage(to, body.login, [{ field: 'password', code: 'wrong_sign_in' }], 422);
    if (result.outcome === 'locked') return signInPage(to, body.login, [], 429, result.until);
    await enter(request, result.personId);
    return seeOther(localPath(to, '/home'));
  }

  @SignedIn()
  @Post(identityPaths.signOut)
  async destroy(@Req() request: WebRequest, @Res({ passthrough: true }) reply: WebReply): Promise<Redirect> {
    await request.session.destroy();
    // What scripts of ours kept in this browser goes too. Cookies stay: they hold the language and the size of the text.
    void reply.header('clear-site-data', '"storage"');
    return seeOther(identityPaths.finished);
  }

  /** Somebody pressed "finish here" at a shared PC: what may be closed now, and what is kept. */
  @Public()
  @Get(identityPaths.finished)
  show(): Page {
    return page('identity/finished', { finishedAt: this.clock.now(), signInHref: identityPaths.signIn } as object);
  }
}

function signInPage(
  to: string,
  login = '',
  errors: FieldError[] = [],
  status = 200,
  lockedUntil: Date | null = null,
): Page {
  return page(
    'identity/sign-in',
    {
      to,
      login,
      lockedUntil,
      errors: formErrors(['login', 'password'], 'identity.fields', errors),
      resetHref: identityPaths.passwordReset,
    } as object,
    status,
  );
}
