import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { Clock, instantInJapan } from '#platform/clock/clock';
import { workingDaysAfter } from '#platform/clock/working-days';
import type { Rows } from '#platform/database/reader';
import type { Wanted } from './calendar-memory.js';
import { type MarkToGive, TrainerDatesQueries } from './trainer-dates.queries.js';

/** What a trainer has to be somewhere for, or to have done by: nothing for whoever is no trainer today. */
@Injectable()
export class TrainerDates {
  constructor(
    private readonly queries: TrainerDatesQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  async of(personId: number, rows?: Rows): Promise<Wanted[]> {
    const today = this.clock.today();
    const marks = await this.queries.marksToGive(personId, today, rows);
    const days = await Promise.all(marks.map((mark) => this.dueOn(mark)));
    return [...marksByDay(personId, days), ...(await this.queries.days(personId, today, rows))];
  }

  /** The same day as the marker's queue shows. */
  private async dueOn(mark: MarkToGive): Promise<string> {
    const curriculum = await this.library.version(mark.curriculumVersionId);
    return workingDaysAfter(mark.assignedAt, settingOf(mark, curriculum, 'review_working_days'));
  }
}

/** One entry a day with how many works: a pile of twenty is one line in a calendar, and says nothing of any work. */
function marksByDay(personId: number, days: readonly string[]): Wanted[] {
  return [...new Set(days)].map((day) => ({
    ...{ uid: `marking-${personId}-${day}@kakehashi`, kind: 'marking', place: '' },
    ...{ at: instantInJapan(day), allDay: true, count: days.filter((other) => other === day).length },
  }));
}
