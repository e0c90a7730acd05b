import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { SeeText } from '#quarantine/see-text';
import { refuseWithheld } from '#quarantine/withheld';
import { ApproveTaskSheet } from './approve-task-sheet.js';
import { practicePaths } from './practice.paths.js';
import { ReturnTaskSheet } from './return-task-sheet.js';
import { nothingSaid, reasonsIn, TaskSheetApprovalForm, TaskSheetReturnForm } from './task-sheet.form.js';
import { reviewPage } from './task-sheet-review.page.js';
import { taskSheetsPage } from './task-sheets.page.js';
import { type TaskSheetRow, TaskSheetsQueries } from './task-sheets.queries.js';

/** Task sheets as trainers see them. */
@Controller(practicePaths.taskSheets)
export class TaskSheetsController {
  constructor(
    private readonly sheets: TaskSheetsQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
    private readonly approve: ApproveTaskSheet,
    private readonly giveBack: ReturnTaskSheet,
    private readonly see: SeeText,
  ) {}

  @For('trainer')
  @Get()
  async index(
    @CurrentPerson() actor: Person,
    @Query('status') asked = '',
    @Query('from', OptionalId) typed: number | null,
  ): Promise<Page> {
    const status = ['submitted', 'returned', 'approved'].includes(asked) ? asked : 'submitted';
    const from = typed ?? 0;
    const rows = await this.sheets.reviewableBy(actor.id, this.clock.now(), status, from);
    return page(
      'practice/task-sheets',
      taskSheetsPage({ rows, status, from, now: this.clock.now(), curricula: await this.curriculaOf(rows) }),
    );
  }

  @For('trainer')
  @Get(':id')
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.reviewPage(actor, id);
  }

  @For('trainer')
  @Post(':id/approval')
  async createApproval(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(TaskSheetApprovalForm, body);
    if (!form.ok) return this.reviewPage(actor, id, form.typed, form.errors);
    await this.approve.run(actor, id, form.values.comment);
    return seeOther(practicePaths.taskSheets, 'practice.task_approved');
  }

  @For('trainer')
  @Post(':id/return')
  async createReturn(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(TaskSheetReturnForm, body);
    const errors = form.ok ? nothingSaid(form.values) : form.errors;
    if (!form.ok || errors.length > 0) return this.reviewPage(actor, id, form.typed, errors);
    await this.giveBack.run(actor, id, form.values.comment, reasonsIn(form.values));
    return seeOther(practicePaths.taskSheets, 'practice.task_returned');
  }

  private async reviewPage(
    actor: Person,
    id: number,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const now = this.clock.now();
    const sheet = await this.sheets.forReviewer(actor.id, now, id);
    if (!sheet) throw notFound();
    refuseWithheld(sheet.hiddenSince, practicePaths.taskSheets);
    const { enrolmentId } = sheet;
    await this.see.run(
      { role: 'reviewer', personId: actor.id },
      { kind: 'task_sheet', enrolmentId, textId: enrolmentId },
    );
    const curriculum = await this.library.version(sheet.curriculumVersionId);
    return page(
      'practice/task-sheet',
      reviewPage({ curriculum, sheet, now, typed, errors }),
      errors.length > 0 ? 422 : 200,
    );
  }

  private async curriculaOf(rows: readonly TaskSheetRow[]) {
    const ids = [...new Set(rows.map((row) => row.curriculumVersionId))];
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.library.version(id)] as const)));
  }
}
