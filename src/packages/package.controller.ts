import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson, type WebReply, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { OfferPackage } from './offer-package.js';
import { AudienceForm, WithdrawalForm } from './package.form.js';
import { packagePage } from './package.page.js';
import { packagesPaths } from './packages.paths.js';
import { PackagesQueries } from './packages.queries.js';
import { PlayerDesk } from './player-desk.js';
import { WithdrawPackage } from './withdraw-package.js';

interface Shown {
  readonly afterId?: number;
  readonly typed?: Record<string, unknown>;
  readonly errors?: readonly FieldError[];
}

/** One package in front of those who keep it: what is in it, who may open it, what it reported. */
@Controller(`${packagesPaths.list}/:id`)
export class PackageController {
  constructor(
    private readonly packages: PackagesQueries,
    private readonly offer: OfferPackage,
    private readonly withdraw: WithdrawPackage,
    private readonly desk: PlayerDesk,
  ) {}

  @For('office', 'agency')
  @Get()
  show(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Query('after', OptionalId) after: number | null,
  ): Promise<Page> {
    return this.page(actor, id, { afterId: after ?? 0 });
  }

  @For('office', 'agency')
  @Post('audience')
  async updateAudience(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(AudienceForm, body);
    if (!form.ok) return this.page(actor, id, form, 422);
    if (form.values.audience === 'chosen' && form.values.cohortIds.length === 0)
      return this.page(actor, id, { typed: form.typed, errors: [{ field: 'cohortIds', code: 'required' }] }, 422);
    await this.offer.run(actor, id, form.values);
    return seeOther(packagesPaths.one(id), 'packages.offered');
  }

  @For('office', 'agency')
  @Post('withdrawal')
  async createWithdrawal(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(WithdrawalForm, body);
    if (!form.ok) return this.page(actor, id, {}, 422);
    await this.withdraw.run(actor, id, form.values.version);
    return seeOther(packagesPaths.one(id), 'packages.withdrawn');
  }

  @For('office', 'agency')
  @Get('preview/:place')
  showPreview(
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
    @Param('id', Id) id: number,
    @Param('place', Id) place: number,
  ): Promise<Page> {
    return this.desk.preview(request, reply, id, place);
  }

  private async page(actor: Person, id: number, shown: Shown, status = 200): Promise<Page> {
    const kept = cohortsKept(actor);
    const row = await this.packages.one(id);
    if (!row) throw notFound();
    const [items, cohorts, reports] = await Promise.all([
      this.packages.itemsOf(id),
      this.packages.cohorts(kept),
      this.packages.reports(id, kept, shown.afterId ?? 0),
    ]);
    return page('packages/package', packagePage({ actor, row, items, cohorts, reports, ...shown }), status);
  }
}
