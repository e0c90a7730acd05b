import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { enter } from '#identity/enter';
import { OrganisationsQueries } from '#organisations/organisations.queries';
import { type Actor, type Person, strangerIn } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { formErrors } from '#platform/forms/form-errors';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { Public, SignedIn } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentActor, CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Problem } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { NewAccountForm } from './application.form.js';
import { CohortsQueries } from './cohorts.queries.js';
import { OpenAccount } from './open-account.js';
import { StartApplication } from './start-application.js';

/** The public way in: which cohorts recruit, an account, and the first step of an application. */
@Controller(admissionsPaths.apply)
export class ApplyController {
  constructor(
    private readonly cohorts: CohortsQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly clock: Clock,
    private readonly openAccount: OpenAccount,
    private readonly start: StartApplication,
  ) {}

  @Public()
  @Get()
  async index(@CurrentActor() actor: Actor): Promise<Page> {
    const recruiting = await this.cohorts.recruiting(this.clock.now());
    const signedIn = actor.kind === 'person';
    return page('admissions/apply', {
      signedIn,
      accountHref: admissionsPaths.account,
      cohorts: recruiting.map((cohort) => ({
        ...cohort,
        href: signedIn ? admissionsPaths.start(cohort.id) : `/login?to=${admissionsPaths.start(cohort.id)}`,
      })),
    } as object);
  }

  @Public()
  @Get('account')
  newAccount(): Page {
    return accountPage({});
  }

  @Public()
  @RouteConfig({ rateLimit: { max: 10, timeWindow: '1 minute' } })
  @Post('account')
  async createAccount(@Req() request: WebRequest, @Body() body: Record<string, unknown>): Promise<Page | Redirect> {
    const form = readForm(NewAccountForm, body);
    if (!form.ok) return accountPage(form.typed, form.errors);
    const personId = await this.openAccount.run(strangerIn(request), form.values);
    if (!personId) return accountPage(form.typed, [{ field: 'email', code: 'email_known' }]);
    await enter(request, personId);
    return seeOther(admissionsPaths.apply, 'admissions.account_opened');
  }

  @SignedIn()
  @Get(':cohortId')
  async new(@Param('cohortId', Id) cohortId: number): Promise<Page> {
    return this.startPage(cohortId);
  }

  @SignedIn()
  @Post(':cohortId')
  async create(
    @CurrentPerson() actor: Person,
    @Param('cohortId', Id) cohortId: number,
    @Body() body: { organisationId?: string },
  ): Promise<Page | Redirect> {
    if (!/^[1-9]\d{0,8}$/.test(body.organisationId ?? ''))
      return this.startPage(cohortId, [{ field: 'organisationId', code: 'required' }]);
    const application = await this.start.run(actor, { cohortId, organisationId: Number(body.organisationId) });
    return seeOther(admissionsPaths.edit(application.id));
  }

  private async startPage(cohortId: number, errors: FieldError[] = []): Promise<Page> {
    const [cohort, organisations] = await Promise.all([this.cohorts.one(cohortId), this.organisations.all()]);
    if (cohort?.status !== 'recruiting') throw new Problem(404, 'admissions.recruitment_closed', admissionsPaths.apply);
    return page(
      'admissions/start',
      {
        cohort,
        action: admissionsPaths.start(cohortId),
        titleValues: { code: cohort.code },
        organisations: organisations.map((o) => ({ value: String(o.id), label: `${o.name} ${o.windowName}` })),
        errors: formErrors(['organisationId'], 'admissions.fields', errors),
      } as object,
      errors.length ? 422 : 200,
    );
  }
}

const ACCOUNT_FIELDS = ['legalName', 'nameKana', 'nameLatin', 'email', 'password'];

function accountPage(typed: Record<string, unknown>, errors: FieldError[] = []): Page {
  const values = Object.fromEntries(
    ACCOUNT_FIELDS.map((name) => [name, name === 'password' ? '' : String(typed[name] ?? '')]),
  );
  return page(
    'admissions/account',
    { values, errors: formErrors(ACCOUNT_FIELDS, 'identity.fields', errors), signInHref: '/login?to=/apply' } as object,
    errors.length ? 422 : 200,
  );
}
