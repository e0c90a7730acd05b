import { Body, Controller, Get, Headers, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { notLookedThrough } from '#practice-log/looked-through';
import { planIn, unfinishedPlan } from './plan.form.js';
import { practicePaths } from './practice.paths.js';
import { SaveTaskSheet } from './save-task-sheet.js';
import { SubmitTaskSheet } from './submit-task-sheet.js';
import { chosenOfSheet, taskMergePage } from './task-merge.page.js';
import { guardedTexts, impossibleDays, TaskSheetForm, unfinishedTaskSheet } from './task-sheet.form.js';
import { TaskSheetDesk } from './task-sheet-desk.js';
import { editableTaskSheets } from './task-sheet-status.js';
import type { TaskSheetText } from './task-sheets.queries.js';

/** The trainee's own task sheet. */
@Controller(practicePaths.task)
export class TaskController {
  constructor(
    private readonly desk: TaskSheetDesk,
    private readonly save: SaveTaskSheet,
    private readonly submit: SubmitTaskSheet,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  show(@CurrentPerson() actor: Person): Promise<Page> {
    return this.desk.page(actor);
  }

  @For('trainee')
  @Post()
  async update(
    @CurrentPerson() actor: Person,
    @Body() body: Record<string, unknown>,
    @Headers('x-autosave') auto?: string,
  ): Promise<Page | Redirect | object> {
    const { sheet, curriculum } = await this.desk.read(actor);
    const chosen = chosenOfSheet(body, sheet);
    const form = readForm(TaskSheetForm, chosen);
    const plan = planIn(chosen);
    const errors = [...(form.ok ? impossibleDays(form.values) : form.errors), ...plan.errors];
    if (!form.ok || errors.length > 0) return this.desk.page(actor, form.typed, errors);
    if (!auto && isOld(sheet, form.values))
      return page(
        'practice/task-merge',
        taskMergePage(curriculum, sheet, { ...form.values, plan: plan.rows }, body),
        409,
      );
    const { rowVersion } = await this.save.run(actor, { ...form.values, plan: plan.rows });
    if (auto) return { savedAt: machineTime(this.clock.now()).slice(11), version: rowVersion };
    return seeOther(practicePaths.task, 'practice.saved');
  }

  @For('trainee')
  @Post('submission')
  async createSubmission(
    @CurrentPerson() actor: Person,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const { sheet, curriculum } = await this.desk.read(actor);
    const form = readForm(TaskSheetForm, body);
    const plan = planIn(body);
    if (form.ok && plan.errors.length === 0 && isOld(sheet, form.values))
      return page(
        'practice/task-merge',
        taskMergePage(curriculum, sheet, { ...form.values, plan: plan.rows }, body),
        409,
      );
    const lookedThrough = String(body['lookedThrough'] ?? '');
    const errors = form.ok
      ? [
          ...unfinishedTaskSheet(form.values),
          ...impossibleDays(form.values),
          ...plan.errors,
          ...unfinishedPlan(plan.rows),
          ...notLookedThrough(guardedTexts(form.values, plan.rows), lookedThrough),
        ]
      : [...form.errors, ...plan.errors];
    if (!form.ok || errors.length > 0) return this.desk.page(actor, form.typed, errors);
    await this.submit.run(actor, { ...form.values, plan: plan.rows }, lookedThrough);
    return seeOther(practicePaths.overview, 'practice.task_submitted');
  }
}

/** A sheet that is no longer the trainee's to change is a matter of the rule, not of two windows. */
const isOld = ({ status, rowVersion }: TaskSheetText, { version }: TaskSheetForm): boolean =>
  editableTaskSheets.includes(status) && rowVersion !== version;
