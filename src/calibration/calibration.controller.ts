import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { ClearancesQueries } from '#marking/clearances.queries';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { readScriptForm } from './calibration.form.js';
import { calibrationPaths } from './calibration.paths.js';
import { CalibrationActs } from './calibration-acts.js';
import { scriptsOf } from './calibration-scripts.js';
import { type CalibrationRow, CalibrationsQueries } from './calibrations.queries.js';
import { overviewPage } from './overview.page.js';
import { resultPage } from './result.page.js';
import { scriptPage } from './script.page.js';

/** A trainer shows on samples that they mark as agreed. */
@For('trainer')
@Controller(calibrationPaths.overview)
export class CalibrationController {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly calibrations: CalibrationsQueries,
    private readonly clearances: ClearancesQueries,
    private readonly acts: CalibrationActs,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const today = this.clock.today();
    const paused = await this.clearances.paused(actor.id, today);
    const curriculum = await (paused ? this.library.version(paused.versionId) : this.library.latest());
    const rubric = await this.clearances.rubricOf(curriculum.id);
    const [[clearance = null], calibrations] = await Promise.all([
      this.clearances.standing(rubric, actor.id),
      this.calibrations.of(actor.id),
    ]);
    return page('calibration/overview', overviewPage({ curriculum, clearance, paused, calibrations, today }));
  }

  @Post()
  async create(@CurrentPerson() actor: Person): Promise<Redirect> {
    return seeOther(calibrationPaths.calibration(await this.acts.start.run(actor)));
  }

  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Req() request: WebRequest): Promise<Page> {
    const calibration = await this.one(actor, id);
    if (calibration.status === 'open') return this.next(calibration, request);
    const curriculum = await this.library.version(calibration.curriculumVersionId);
    return page('calibration/result', resultPage(calibration, curriculum));
  }

  @Post(':id/marks')
  async createMarks(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Req() request: WebRequest,
  ): Promise<Page | Redirect> {
    const calibration = await this.one(actor, id);
    const curriculum = await this.library.version(calibration.curriculumVersionId);
    const body = (request.body ?? {}) as Record<string, unknown>;
    const script = scriptsOf(curriculum).find((one) => one.id === body['script']);
    if (!script) throw notFound();
    const form = readScriptForm(script, body);
    if (!form.ok && calibration.status === 'open') return this.next(calibration, request, form.typed, form.errors);
    await this.acts.mark.run(actor, id, script.id, form.ok ? form.levels : {});
    return seeOther(calibrationPaths.calibration(id));
  }

  private async one(actor: Person, id: number): Promise<CalibrationRow> {
    const found = await this.calibrations.one(actor.id, id);
    if (!found) throw notFound();
    return found;
  }

  private async next(
    calibration: CalibrationRow,
    { language }: WebRequest,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const curriculum = await this.library.version(calibration.curriculumVersionId);
    const left = calibration.scriptIds.find((id) => !calibration.marks.some(({ scriptId }) => scriptId === id));
    const script = scriptsOf(curriculum).find(({ id }) => id === left);
    if (!script) throw notFound();
    const view = scriptPage({ calibration, script, curriculum, language }, typed, errors);
    return page('calibration/script', view, errors.length > 0 ? 422 : 200);
  }
}
