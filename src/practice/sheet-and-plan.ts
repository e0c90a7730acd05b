import { Injectable } from '@nestjs/common';
import { PlanQueries } from './plan.queries.js';
import { TaskSheetsQueries } from './task-sheets.queries.js';

/** What was agreed on before practice, and which entry fulfils which line of it. */
@Injectable()
export class SheetAndPlan {
  constructor(
    private readonly sheets: TaskSheetsQueries,
    private readonly plan: PlanQueries,
  ) {}

  async of(enrolmentId: number) {
    const [sheet, lines] = await Promise.all([this.sheets.of(enrolmentId), this.plan.linesOf(enrolmentId)]);
    return { sheet, lines };
  }
}
