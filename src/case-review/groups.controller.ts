import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { LocalizedText } from '#curriculum/localized-text';
import { hasRole, type Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import type { Language } from '#platform/locale/languages';
import { notFound } from '#platform/problems';
import { ArrangeReviewGroup } from './arrange-review-group.js';
import { readAttendance } from './attendance.form.js';
import { caseTitle } from './case-packs.js';
import { caseReviewPaths } from './case-review.paths.js';
import { groupPage } from './group.page.js';
import { ArrangementForm } from './planning.form.js';
import { groupsPage } from './planning.page.js';
import { RecordAttendance } from './record-attendance.js';
import { ReviewDaysQueries } from './review-days.queries.js';
import { type GroupDetail, type LedGroup, ReviewGroupsQueries } from './review-groups.queries.js';

/** A group on its day: who leads it, who was there. */
@Controller(caseReviewPaths.groups)
export class GroupsController {
  constructor(
    private readonly groups: ReviewGroupsQueries,
    private readonly days: ReviewDaysQueries,
    private readonly attendance: RecordAttendance,
    private readonly arrange: ArrangeReviewGroup,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @For('trainer', 'office', 'agency')
  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const plans = hasRole(actor, 'office', 'agency') ? await this.days.cohorts() : null;
    return page('case-review/groups', groupsPage(await this.led(actor.id), plans));
  }

  @For('trainer', 'office', 'agency')
  @Get(':id')
  async show(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('id', Id) id: number,
  ): Promise<Page> {
    return this.group(actor, language, await this.one(actor, id));
  }

  @For('trainer', 'office')
  @Post(':id/attendance')
  async createAttendance(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const group = await this.one(actor, id);
    const { entries, errors } = readAttendance(
      body ?? {},
      group.members.map(({ enrolmentId }) => enrolmentId),
    );
    if (errors.length > 0) return this.group(actor, language, group, body, errors);
    await this.attendance.run(actor, id, entries);
    return seeOther(caseReviewPaths.group(id), 'case-review.attendance_recorded');
  }

  @For('office')
  @Post(':id/arrangement')
  async createArrangement(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const form = readForm(ArrangementForm, body);
    if (!form.ok) return this.group(actor, language, await this.one(actor, id), body, form.errors);
    await this.arrange.run(actor, id, form.values);
    return seeOther(caseReviewPaths.group(id), 'case-review.group_arranged');
  }

  private async led(trainerId: number): Promise<(LedGroup & { caseTitle: LocalizedText })[]> {
    const led = await this.groups.ledBy(trainerId);
    const titled = async (group: LedGroup) =>
      caseTitle(await this.library.version(group.curriculumVersionId), group.casePack);
    return Promise.all(led.map(async (group) => ({ ...group, caseTitle: await titled(group) })));
  }

  private async one(actor: Person, id: number): Promise<GroupDetail> {
    const group = await this.groups.detail(actor, id);
    if (!group) throw notFound();
    return group;
  }

  private async group(
    actor: Person,
    language: Language,
    group: GroupDetail,
    typed: Record<string, unknown> | null = null,
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const trainers = hasRole(actor, 'office') ? await this.groups.trainers(group.cohortId, group.heldOn) : [];
    const curriculum = await this.library.version(group.curriculumVersionId);
    return page(
      'case-review/group',
      groupPage({ actor, group, curriculum, language, trainers, today: this.clock.today(), typed, errors }),
      errors.length ? 422 : 200,
    );
  }
}
