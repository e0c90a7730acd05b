import { Injectable } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { addDays, Clock, dayInJapan } from '#platform/clock/clock';
import { workingDaysAfter } from '#platform/clock/working-days';
import { workingDaysFrom } from './capacity.js';
import { chanceOfLate, chancesOf, dayFor, type OpenPlace, type Outlook } from './forecast.js';
import { ForecastQueries, type PlaceAhead, type WorkAhead } from './forecast.queries.js';

/** As likely as what is told to a trainee has to be. */
export const LIKELIHOOD = 0.8;
/** The office is warned when a result comes late more likely than this. */
const ALARMING = 0.5;
const WORKING_DAYS_OF_WEEK = 5;

export interface ExpectedWork {
  readonly id: number;
  readonly enrolmentId: number;
  readonly blindNumber: string;
  readonly handedInAt: Date;
  /** By this day the result is there with `LIKELIHOOD`. */
  readonly expectedOn: string;
  /** What the course promises, counted from the day of handing in. */
  readonly promisedOn: string;
  readonly late: number;
  readonly alarming: boolean;
}

/** When results will be there, from what markers have in hand and how long they took before. */
@Injectable()
export class ForecastWorks {
  constructor(
    private readonly queries: ForecastQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  /** For one trainee; null where no work waits for a result. */
  async ofEnrolment(enrolmentId: number): Promise<ExpectedWork | null> {
    const work = await this.queries.ofEnrolment(enrolmentId);
    return work ? ((await this.expect([work]))[0] ?? null) : null;
  }

  /** Works of these cohorts (null: all) that will more likely be late than not, the most likely first. */
  async alarming(cohorts: number[] | null = null): Promise<ExpectedWork[]> {
    const expected = await this.expect(await this.queries.longestWaiting(cohorts));
    return expected.filter(({ alarming }) => alarming).sort((a, b) => b.late - a.late || a.id - b.id);
  }

  private async expect(works: readonly WorkAhead[]): Promise<ExpectedWork[]> {
    if (works.length === 0) return [];
    const ids = works.map(({ id }) => id);
    const [turnarounds, disagreement, places] = await Promise.all([
      this.queries.turnarounds(),
      this.queries.disagreement(),
      this.queries.placesAhead(ids, this.clock.today()),
    ]);
    const now = this.clock.now();
    const past = turnarounds.map(({ assignedAt, handedInAt }) => ({
      days: workingDaysBetween(assignedAt, handedInAt ?? now),
      done: handedInAt !== null,
    }));
    const outlook = { turnarounds: past, disagreement };
    return Promise.all(
      works.map((work) =>
        this.one(
          work,
          places.filter(({ workId }) => workId === work.id),
          outlook,
        ),
      ),
    );
  }

  private async one(
    work: WorkAhead,
    places: readonly PlaceAhead[],
    outlook: Omit<Outlook, 'promisedDays'>,
  ): Promise<ExpectedWork> {
    const now = this.clock.now();
    const curriculum = await this.library.version(work.curriculumVersionId);
    const promisedDays = settingOf(work, curriculum, 'review_working_days');
    const chances = chancesOf(
      places.map((place) => openPlace(place, now)),
      { ...outlook, promisedDays },
    );
    const promisedOn = workingDaysAfter(work.handedInAt, promisedDays);
    const today = dayInJapan(now);
    const left = promisedOn < today ? -1 : workingDaysBetween(now, new Date(`${promisedOn}T23:00:00+09:00`));
    const late = chanceOfLate(chances, left);
    return {
      ...{ id: work.id, enrolmentId: work.enrolmentId, blindNumber: work.blindNumber, handedInAt: work.handedInAt },
      ...{ promisedOn, late },
      expectedOn: workingDaysAfter(now, dayFor(chances, LIKELIHOOD)),
      alarming: late > ALARMING,
    };
  }
}

/** A pile is worked off in order: what lies in front of a work takes its marker's days first. */
function openPlace({ assignedAt, before, perWeek }: PlaceAhead, now: Date): OpenPlace {
  const pile = perWeek > 0 ? Math.floor((before * WORKING_DAYS_OF_WEEK) / perWeek) : 0;
  return { age: assignedAt ? workingDaysBetween(assignedAt, now) : 0, pile };
}

/** Working days that lie after the first instant, up to the day of the second. */
function workingDaysBetween(from: Date, to: Date): number {
  const [first, last] = [addDays(dayInJapan(from), 1), dayInJapan(to)];
  if (last < first) return 0;
  const span = Math.min((Date.parse(last) - Date.parse(first)) / 86_400_000 + 1, 200);
  return workingDaysFrom(first, span).filter((day) => day <= last).length;
}
