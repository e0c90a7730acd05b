import { FormReviewGroups } from '#case-review/form-review-groups';
import { ObserveMember } from '#case-review/observe-member';
import { PlanReviewDay } from '#case-review/plan-review-day';
import { RecordAttendance } from '#case-review/record-attendance';
import { TakeFinalTest } from '#case-review/take-final-test';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { rightResponse } from '#curriculum/response';
import { SubmitAttempt } from '#examination/submit-attempt';
import { addDays, Clock } from '#platform/clock/clock';
import type { TestApp } from '../support/app';
import { actor, cohort, trainee } from '../support/given';

/** One day of case review is enough. */
export const oneDay = { review_days: 1, retake_wait_hours: 0 };

export interface Reviewer {
  readonly personId: number;
  readonly enrolmentId: number;
  readonly cohortId: number;
}

/** Trainees of one cohort who have reached stage 3. */
export async function reviewers(
  house: TestApp,
  count: number,
  settings: Record<string, number> = oneDay,
): Promise<Reviewer[]> {
  const cohortId = await cohort(house, { settings });
  const people: Reviewer[] = [];
  for (let index = 0; index < count; index++) people.push(await trainee(house, { cohortId, stage: 'case_review' }));
  return people;
}

/** A day of the cohort, in so many days from today. */
export async function day(house: TestApp, cohortId: number, inDays = 0): Promise<number> {
  const heldOn = addDays(house.get(Clock).today(), inDays);
  return (
    await house.get(PlanReviewDay).run(await actor(house, 'office'), cohortId, { heldOn, venue: '見本会館 研修室' })
  ).id;
}

export interface Group {
  readonly id: number;
  readonly trainerId: number;
}

export const groupsOf = (house: TestApp, dayId: number): Promise<Group[]> =>
  house.rows('SELECT id, trainer_id AS "trainerId" FROM review_groups WHERE review_day_id = $1 ORDER BY id', [dayId]);

/** The groups of a day that is held today. */
export async function groups(house: TestApp, cohortId: number): Promise<{ dayId: number; groups: Group[] }> {
  const dayId = await day(house, cohortId);
  await house.get(FormReviewGroups).run(await actor(house, 'office'), dayId);
  return { dayId, groups: await groupsOf(house, dayId) };
}

/** Somebody was there all day. */
export async function attended(house: TestApp, group: Group, enrolmentId: number): Promise<void> {
  const present = { enrolmentId, status: 'present' as const, reason: null };
  const entries = [
    { ...present, half: 'morning' as const },
    { ...present, half: 'afternoon' as const },
  ];
  await house.get(RecordAttendance).run(await actor(house, group.trainerId), group.id, entries);
}

export async function observed(house: TestApp, group: Group, enrolmentId: number, level = 4): Promise<void> {
  const observations = ['K1', 'K2', 'K3', 'K4'].map((competency) => ({
    competency,
    level,
    evidence: '期限を先に尋ね、順序の理由を述べた。',
    acts: [],
  }));
  await house.get(ObserveMember).run(await actor(house, group.trainerId), group.id, enrolmentId, observations);
}

/** Sits the final test, all right or all empty. */
export async function satFinalTest(house: TestApp, personId: number, right = true): Promise<void> {
  const who = await actor(house, personId);
  const curriculum = await house.get(CurriculumLibrary).latest();
  const { id } = await house.get(TakeFinalTest).run(who);
  await house.get(SubmitAttempt).run(who, id, (_, attempt) => ({
    version: attempt.rowVersion,
    writer: 'test',
    responses: new Map(right ? attempt.itemIds.map((item) => [item, rightResponse(curriculum.question(item))]) : []),
  }));
}
