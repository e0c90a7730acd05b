import type { NewCohort } from '#admissions/open-cohort';
import { Clock } from '#platform/clock/clock';
import type { TestApp } from '../support/app';
import { cohort, trainee } from '../support/given';
import type { Visitor } from '../support/visitor';

export interface Learner {
  readonly visitor: Visitor;
  readonly personId: number;
  readonly enrolmentId: number;
}

/** Settings under which nobody has to wait: reading takes no time, attempts need no pause. */
export const unhurried = { reading_characters_per_minute_max: 1_000_000_000, retake_wait_hours: 0 };

/** A trainee, signed in, on the third day of stage 1. The clock of the house moves there. */
export async function learner(house: TestApp, settings: NewCohort['settings'] = unhurried): Promise<Learner> {
  const start = house.get(Clock).now();
  const { personId, enrolmentId } = await trainee(house, { cohortId: await cohort(house, { settings }) });
  house.travelTo(new Date(start.getTime() + 8 * 86_400_000));
  return { visitor: await house.as(personId), personId, enrolmentId };
}

/** Moves the house's clock on. */
export function later(house: TestApp, { minutes = 0, days = 0 }: { minutes?: number; days?: number }): void {
  house.travelTo(new Date(house.get(Clock).now().getTime() + minutes * 60_000 + days * 86_400_000));
}

/** The value of a hidden field on a page. */
export const hidden = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';

/** The address in a `data-…` attribute of a page. */
export const addressIn = (body: string, name: string): string =>
  (new RegExp(`data-${name}="([^"]*)"`).exec(body)?.[1] ?? '').replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
