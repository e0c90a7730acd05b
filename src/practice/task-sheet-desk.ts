import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { type Page, page } from '#platform/http/answers';
import { conflict } from '#platform/problems';
import { OwnRecordQueries } from '#quarantine/own-record.queries';
import { practicePaths } from './practice.paths.js';
import { taskSheetPage } from './task-sheet.page.js';
import { TaskSheetsQueries } from './task-sheets.queries.js';

/** The trainee's task sheet as a page: as it is kept, or as it was typed with what to mend. */
@Injectable()
export class TaskSheetDesk {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly sheets: TaskSheetsQueries,
    private readonly clock: Clock,
    private readonly records: OwnRecordQueries,
  ) {}

  /** The sheet as it is kept, and the curriculum that asks for it. */
  async read(actor: Person) {
    const enrolment = await this.enrolments.of(actor);
    const [curriculum, sheet] = await Promise.all([
      this.library.version(enrolment.curriculumVersionId),
      this.sheets.of(enrolment.id),
    ]);
    if (!sheet) throw conflict('practice.not_open', practicePaths.overview);
    return { enrolment, curriculum, sheet };
  }

  async page(
    actor: Person,
    typed: Record<string, unknown> | null = null,
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const { enrolment, curriculum, sheet } = await this.read(actor);
    const own = await this.records.of('task_sheet', enrolment.id);
    return page(
      'practice/task',
      taskSheetPage({ enrolment, curriculum, sheet, own, now: this.clock.now(), typed, errors }),
      errors.length > 0 ? 422 : 200,
    );
  }
}
