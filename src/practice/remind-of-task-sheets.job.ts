import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { systemActor } from '#platform/actor/actor';
import { Clock, dayInJapan } from '#platform/clock/clock';
import { workingDaysAfter } from '#platform/clock/working-days';
import { Work } from '#platform/database/work';
import { practiceEvents } from './practice.events.js';
import { TaskSheetsQueries, type WaitingSheet } from './task-sheets.queries.js';

/** Trainers are told which task sheets wait for them: how many, since when, and how many are past their day. */
@Injectable()
export class RemindOfTaskSheets {
  constructor(
    private readonly work: Work,
    private readonly sheets: TaskSheetsQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const waiting = await this.sheets.waiting(this.clock.today());
    const late = new Set<number>();
    for (const sheet of waiting) if (await this.isLate(sheet)) late.add(sheet.id);
    const trainers = [...new Set(waiting.flatMap(({ trainers: own }) => own))];
    await this.work.run(systemActor, (tx) =>
      tx.recordAll(
        trainers.map((trainer) => {
          const own = waiting.filter((sheet) => sheet.trainers.includes(trainer));
          const oldest = own[0] ? dayInJapan(own[0].submittedAt) : this.clock.today();
          return {
            name: practiceEvents.taskSheetsWaiting,
            subjectId: trainer,
            after: { count: own.length, late: own.filter(({ id }) => late.has(id)).length, oldest },
          };
        }),
      ),
    );
  }

  private async isLate({ submittedAt, curriculumVersionId, settings }: WaitingSheet): Promise<boolean> {
    const curriculum = await this.library.version(curriculumVersionId);
    return (
      workingDaysAfter(submittedAt, settingOf({ settings }, curriculum, 'review_working_days')) < this.clock.today()
    );
  }
}
