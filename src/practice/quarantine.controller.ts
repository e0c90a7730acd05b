import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { flagIn } from '#quarantine/flag-words';
import { practicePaths } from './practice.paths.js';
import { QuarantineOwnReport } from './quarantine-own-report.js';
import { QuarantineTaskSheet } from './quarantine-task-sheet.js';

/** Somebody's personal data stand in a report (says its writer) or in a task sheet (says a trainer). */
@Controller()
export class QuarantineController {
  constructor(
    private readonly report: QuarantineOwnReport,
    private readonly sheet: QuarantineTaskSheet,
  ) {}

  @For('trainee')
  @Post(practicePaths.reportQuarantine)
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Redirect> {
    await this.report.run(actor, flagIn(body, 'writer', practicePaths.report));
    return seeOther(practicePaths.report, 'quarantine.flagged');
  }

  @For('trainer')
  @Post(practicePaths.taskSheetQuarantine(':id'))
  async createOfSheet(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.sheet.run(actor, id, flagIn(body, 'trainer', practicePaths.taskSheet(id)));
    return seeOther(practicePaths.taskSheets, 'quarantine.flagged');
  }
}
