import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { strangerIn } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { Public } from '#platform/http/access';
import { type Page, page, type Redirect } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { SupervisorForm } from './ask.form.js';
import { domainOf, NameSubstitute } from './name-substitute.js';
import { RenewLink } from './renew-link.js';
import { SupervisorDesk } from './supervisor-desk.js';

const LIMIT = { rateLimit: { max: 5, timeWindow: '1 minute' } };

/** A new link for the same supervisor, or another person at the same organisation. */
@Controller('/confirm/:token')
export class ReplacementController {
  constructor(
    private readonly desk: SupervisorDesk,
    private readonly substitute: NameSubstitute,
    private readonly renew: RenewLink,
  ) {}

  @Public()
  @RouteConfig(LIMIT)
  @Post('substitute')
  async createSubstitute(
    @Param('token') token: string,
    @Req() request: WebRequest,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    await this.desk.waitingIn(token, request);
    const { supervisorEmail } = await this.desk.usable(token);
    const form = readForm(SupervisorForm, body);
    if (!form.ok) return this.desk.page(token, request, body, form.errors);
    if (domainOf(form.values.supervisorEmail) !== domainOf(supervisorEmail))
      return this.desk.page(token, request, body, [{ field: 'supervisorEmail', code: 'other_organisation' }]);
    await this.substitute.run(strangerIn(request), token, form.values);
    return page('confirmation/confirm-passed', { name: form.values.supervisorName } as object);
  }

  @Public()
  @RouteConfig(LIMIT)
  @Post('renewal')
  async createRenewal(@Param('token') token: string, @Req() request: WebRequest): Promise<Page> {
    await this.renew.run(strangerIn(request), token);
    return page('confirmation/confirm-renewed', {} as object);
  }
}
