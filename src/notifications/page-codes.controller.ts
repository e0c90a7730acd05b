import { Body, Controller, Get, Header, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Actor } from '#platform/actor/actor';
import { formErrors } from '#platform/forms/form-errors';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { Public } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentActor } from '#platform/http/web-request';
import { notificationsPaths } from './notifications.paths.js';
import { PageCodeForm } from './page-code.form.js';
import { PageCodes } from './page-codes.js';

const THROTTLE = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/** The short address in every letter: the code beside a link, typed by hand, leads where the link would have led. */
@Controller(notificationsPaths.go)
export class PageCodesController {
  constructor(private readonly codes: PageCodes) {}

  @Public()
  @Get()
  new(): Page {
    return goPage();
  }

  @Public()
  @RouteConfig(THROTTLE)
  @Header('cache-control', 'no-store')
  @Post()
  async create(@CurrentActor() actor: Actor, @Body() body: { pageCode?: string }): Promise<Page | Redirect> {
    const form = readForm(PageCodeForm, body);
    if (!form.ok) return goPage(body.pageCode, form.errors);
    const place = await this.codes.placeBehind(form.values.pageCode);
    if (!place) return goPage(body.pageCode, [{ field: 'pageCode', code: 'wrong_page_code' }]);
    const mayEnter = place.open || actor.kind === 'person';
    return seeOther(mayEnter ? place.path : `/login?to=${encodeURIComponent(place.path)}`);
  }
}

const goPage = (pageCode = '', errors: readonly FieldError[] = []): Page =>
  page(
    'notifications/go',
    {
      action: notificationsPaths.go,
      pageCode,
      errors: formErrors(['pageCode'], 'notifications.fields', errors),
    } as object,
    errors.length ? 422 : 200,
  );
