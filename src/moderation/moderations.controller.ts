import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { flagIn } from '#quarantine/flag-words';
import { SeeText } from '#quarantine/see-text';
import { refuseWithheld } from '#quarantine/withheld';
import { DrawSample } from './draw-sample.js';
import { ModerateWork } from './moderate-work.js';
import { DecisionForm, readLevels, SampleForm } from './moderation.form.js';
import { moderationPage } from './moderation.page.js';
import { moderationPaths } from './moderation.paths.js';
import { moderationPolicy } from './moderation.policy.js';
import { moderationsPage } from './moderations.page.js';
import { type ModerationDetail, ModerationsQueries } from './moderations.queries.js';
import { QuarantineModeratedWork } from './quarantine-moderated-work.js';

/** So many days back the form proposes. */
const USUAL_DAYS = 90;

/** Marks are looked at again: the office draws a sample, the panel looks. */
@For('agency', 'office', 'panel')
@Controller(moderationPaths.list)
export class ModerationsController {
  constructor(
    private readonly moderations: ModerationsQueries,
    private readonly library: CurriculumLibrary,
    private readonly draw: DrawSample,
    private readonly moderate: ModerateWork,
    private readonly clock: Clock,
    private readonly see: SeeText,
    private readonly quarantine: QuarantineModeratedWork,
  ) {}

  @Get()
  index(@CurrentPerson() actor: Person, @Query('after', OptionalId) after: number | null): Promise<Page> {
    return this.list(actor, after ?? undefined);
  }

  @For('agency', 'office')
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(SampleForm, body);
    if (!form.ok) return this.list(actor, undefined, form.typed, form.errors);
    if (form.values.releasedFrom > form.values.releasedUntil)
      return this.list(actor, undefined, form.typed, [{ field: 'releasedUntil', code: 'before_start' }]);
    const chosen = await this.draw.run(actor, form.values);
    return seeOther(moderationPaths.list, chosen > 0 ? 'moderation.sample_drawn' : 'moderation.nothing_drawn');
  }

  @For('panel')
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const detail = await this.detail(actor, id);
    const { enrolmentId } = detail;
    await this.see.run({ role: 'moderator', personId: actor.id }, { kind: 'report', enrolmentId, textId: enrolmentId });
    return this.one(detail);
  }

  @For('panel')
  @Post(':id/quarantine')
  async createQuarantine(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.quarantine.run(actor, id, flagIn(body, 'trainer', moderationPaths.moderation(id)));
    return seeOther(moderationPaths.list, 'quarantine.flagged');
  }

  @For('panel')
  @Post(':id/decision')
  async createDecision(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const detail = await this.detail(actor, id);
    const form = readForm(DecisionForm, body);
    if (!form.ok) return this.one(detail, form.typed, form.errors);
    const { decision, note } = form.values;
    const { rubric } = (await this.library.version(detail.curriculumVersionId)).document.practice;
    const { levels, errors } = readLevels(rubric, body, note);
    if (decision === 'remark' && errors.length > 0) return this.one(detail, form.typed, errors);
    await this.moderate.run(actor, id, { levels: decision === 'remark' ? levels : null, note: note || null });
    return seeOther(moderationPaths.list, 'moderation.work_moderated');
  }

  private async detail(actor: Person, id: number): Promise<ModerationDetail> {
    const [found] = await this.moderations.one(actor.id, id);
    if (!found) throw notFound();
    refuseWithheld(found.hiddenSince, moderationPaths.list);
    return found;
  }

  private async one(
    detail: ModerationDetail,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const curriculum = await this.library.version(detail.curriculumVersionId);
    return page('moderation/work', moderationPage(detail, curriculum, typed, errors), errors.length > 0 ? 422 : 200);
  }

  private async list(
    actor: Person,
    before = 2_147_483_647,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const rows = await (moderationPolicy.draw(actor)
      ? this.moderations.all(before)
      : this.moderations.of(actor.id, before));
    const curriculum = await this.library.latest();
    const today = this.clock.today();
    const period = { releasedFrom: addDays(today, -USUAL_DAYS), releasedUntil: today };
    const shares = {
      percent: curriculum.setting('moderation_percent'),
      randomPercent: curriculum.setting('moderation_random_percent'),
    };
    const view = moderationsPage({ actor, rows, period, shares }, typed, errors);
    return page('moderation/list', view, errors.length > 0 ? 422 : 200);
  }
}
