import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { JudgementsQueries } from '#competencies/judgements.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import type { FieldError } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { caseReviewPaths } from './case-review.paths.js';
import { readObservations } from './observation.form.js';
import { observationPage } from './observation.page.js';
import { ObserveMember } from './observe-member.js';
import { type GroupDetail, type Member, ReviewGroupsQueries } from './review-groups.queries.js';

const COMPETENCIES = ['K1', 'K2', 'K3', 'K4'];

/** What the trainer saw of one member. */
@Controller(`${caseReviewPaths.groups}/:id/observations/:enrolmentId`)
export class ObservationController {
  constructor(
    private readonly groups: ReviewGroupsQueries,
    private readonly judgements: JudgementsQueries,
    private readonly library: CurriculumLibrary,
    private readonly observe: ObserveMember,
    private readonly words: Words,
  ) {}

  @For('trainer')
  @Get()
  edit(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('enrolmentId', Id) enrolmentId: number,
  ): Promise<Page> {
    return this.form(request, actor, id, enrolmentId);
  }

  @For('trainer')
  @Post()
  async update(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('enrolmentId', Id) enrolmentId: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const { observations, errors } = readObservations(body ?? {}, COMPETENCIES);
    if (errors.length > 0) return this.form(request, actor, id, enrolmentId, body, errors);
    await this.observe.run(actor, id, enrolmentId, observations);
    return seeOther(caseReviewPaths.group(id), 'case-review.member_observed');
  }

  private async form(
    request: WebRequest,
    actor: Person,
    id: number,
    enrolmentId: number,
    typed: Record<string, unknown> | null = null,
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const { group, member } = await this.member(actor, id, enrolmentId);
    const [curriculum, known] = await Promise.all([
      this.library.version(group.curriculumVersionId),
      this.judgements.of(enrolmentId),
    ]);
    const own = known.filter((judgement) => judgement.source === 'observation' && judgement.sourceId === id);
    return page(
      'case-review/observation',
      observationPage({
        group,
        member,
        curriculum,
        known: own,
        language: request.language,
        words: this.words,
        typed,
        errors,
      }),
      errors.length ? 422 : 200,
    );
  }

  private async member(
    actor: Person,
    id: number,
    enrolmentId: number,
  ): Promise<{ group: GroupDetail; member: Member }> {
    const group = await this.groups.detail(actor, id);
    const member = group?.members.find((one) => one.enrolmentId === enrolmentId);
    if (!group || !member || group.trainerId !== actor.id) throw notFound();
    return { group, member };
  }
}
