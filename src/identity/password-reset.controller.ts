import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { strangerIn } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { Public } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { identityPaths } from './identity.paths.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';
import { NewPasswordForm, PasswordResetForm } from './sign-in.form.js';

const LIMIT = { rateLimit: { max: 10, timeWindow: '1 minute' } };

@Controller()
export class PasswordResetController {
  constructor(
    private readonly request: RequestPasswordReset,
    private readonly reset: ResetPassword,
  ) {}

  @Public()
  @Get(identityPaths.passwordReset)
  new(): Page {
    return askPage();
  }

  @Public()
  @RouteConfig(LIMIT)
  @Post(identityPaths.passwordReset)
  async create(@Req() request: WebRequest, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(PasswordResetForm, body);
    if (!form.ok) return askPage(form.errors);
    await this.request.run(strangerIn(request), form.values.login);
    return seeOther(
      `${identityPaths.newPassword}?login=${encodeURIComponent(form.values.login)}`,
      'identity.reset_code_sent',
    );
  }

  @Public()
  @Get(identityPaths.newPassword)
  edit(@Query('login') login = ''): Page {
    return codePage(login);
  }

  @Public()
  @RouteConfig(LIMIT)
  @Post(identityPaths.newPassword)
  async update(@Req() request: WebRequest, @Body() body: { login?: string }): Promise<Page | Redirect> {
    const form = readForm(NewPasswordForm, body);
    if (!form.ok) return codePage(body.login ?? '', form.errors);
    const { login, code, password } = form.values;
    const changed = await this.reset.run(strangerIn(request), { loginIdOrEmail: login, code, password });
    return changed
      ? seeOther(identityPaths.signIn, 'identity.password_changed')
      : codePage(login, [{ field: 'code', code: 'wrong_code' }]);
  }
}

const askPage = (errors: FieldError[] = []): Page =>
  page(
    'identity/password-reset',
    { errors: formErrors(['login'], 'identity.fields', errors), signInHref: identityPaths.signIn } as object,
    errors.length ? 422 : 200,
  );

const codePage = (login: string, errors: FieldError[] = []): Page =>
  page(
    'identity/new-password',
    {
      login,
      errors: formErrors(['login', 'code', 'password'], 'identity.fields', errors),
      againHref: identityPaths.passwordReset,
    } as object,
    errors.length ? 422 : 200,
  );
