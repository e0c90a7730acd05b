import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebReply, type WebRequest } from '#platform/http/web-request';
import { clockTime } from '#platform/locale/dates';
import { notFound } from '#platform/problems';
import { ownPackagePage, ownPackagesPage } from './own-packages.page.js';
import { OwnPackagesQueries } from './own-packages.queries.js';
import { packagesPaths } from './packages.paths.js';
import { PlayerDesk } from './player-desk.js';
import { readSentReport } from './report.form.js';
import { SaveReport } from './save-report.js';

/** Additional material for the trainee: the list, one package, one item of it, and what the item reports. */
@Controller(packagesPaths.own)
export class OwnPackagesController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly packages: OwnPackagesQueries,
    private readonly desk: PlayerDesk,
    private readonly save: SaveReport,
  ) {}

  @For('trainee')
  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const { id, cohortId } = await this.enrolments.of(actor);
    return page('packages/own-packages', ownPackagesPage(await this.packages.all(cohortId, id)));
  }

  @For('trainee')
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const found = await this.packages.one(enrolment.cohortId, enrolment.id, id);
    if (!found) throw notFound();
    return page('packages/own-package', ownPackagePage(found, enrolment.status === 'active'));
  }

  @For('trainee')
  @Get(':id/:place')
  async showItem(
    @Req() request: WebRequest,
    @Res({ passthrough: true }) reply: WebReply,
    @Param('id', Id) id: number,
    @Param('place', Id) place: number,
  ): Promise<Page> {
    return this.desk.forTrainee(request, reply, await this.enrolments.activeOf(request.actor), id, place);
  }

  @For('trainee')
  @Post(':id/:place/report')
  @HttpCode(200)
  async createReport(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('place', Id) place: number,
    @Body() body: unknown,
  ): Promise<object> {
    const { version, savedAt } = await this.save.run(actor, id, place, readSentReport(body));
    return { version, savedAt: clockTime(savedAt).slice(0, 5) };
  }
}
