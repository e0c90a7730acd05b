import { CurrentEnrolment } from '#admissions/current-enrolment';
import { ApproveCases } from '#certification/approve-cases';
import { CloseVote } from '#certification/close-vote';
import { VoteOnCase } from '#certification/vote-on-case';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { rightResponse } from '#curriculum/response';
import { StartAttempt } from '#examination/start-attempt';
import { SubmitAttempt } from '#examination/submit-attempt';
import { RegisterPerson } from '#identity/register-person';
import { systemActor } from '#platform/actor/actor';
import { SubmitReport } from '#practice/submit-report';
import { attended, groups, oneDay, satFinalTest } from '../case-review/given-case-review';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { approvedTaskSheet, confirmedEntry, reportDraft, smallPractice } from '../practice/given-practice';
import type { TestApp } from '../support/app';
import { actor, cohort, trainee } from '../support/given';

export interface Candidate {
  readonly personId: number;
  readonly enrolmentId: number;
  readonly cohortId: number;
  readonly caseId: number;
}

let counter = 0;

/** Somebody who has gone the whole way, by the use cases of every stage; the case lies before the panel with every rule met. */
export async function candidate(
  house: TestApp,
  settings: Record<string, number> = {},
  name = '例示 はなこ',
): Promise<Candidate> {
  const [one] = await candidates(house, 1, settings, name);
  return one!;
}

/** Several of one cohort. */
export async function candidates(
  house: TestApp,
  count: number,
  settings: Record<string, number> = {},
  name = '例示 はなこ',
): Promise<Candidate[]> {
  const cohortId = await cohort(house, { settings: { ...smallPractice, ...oneDay, ...settings } });
  const people = [];
  for (let index = 0; index < count; index++) {
    const who = await trainee(house, { cohortId, personId: await named(house, name) });
    await checkTest(house, who.personId);
    await practice(house, who);
    people.push(who);
  }
  const { groups: formed } = await groups(house, cohortId);
  for (const { personId, enrolmentId } of people) {
    await attended(house, formed[0]!, enrolmentId);
    await satFinalTest(house, personId);
  }
  const cases = await house.rows<Candidate>(
    `SELECT e.person_id AS "personId", e.id AS "enrolmentId", e.cohort_id AS "cohortId", z.id AS "caseId" FROM certification_cases z
       JOIN enrolments e ON e.id = z.enrolment_id WHERE e.cohort_id = $1 ORDER BY z.id`,
    [cohortId],
  );
  return cases;
}

async function named(house: TestApp, legalName: string): Promise<number> {
  counter += 1;
  const account = `candidate${counter}@example.jp`;
  return (
    await house.get(RegisterPerson).run(systemActor, {
      email: account,
      loginId: account,
      legalName,
      nameKana: `れいじ${counter}`,
      nameLatin: 'REIJI HANAKO',
    })
  ).id;
}

async function checkTest(house: TestApp, personId: number): Promise<void> {
  const who = await actor(house, personId);
  const curriculum = await house.get(CurriculumLibrary).latest();
  const enrolment = await house.get(CurrentEnrolment).of(who);
  const { id } = await house.get(StartAttempt).run(who, { enrolment, test: 'check-test' });
  await house.get(SubmitAttempt).run(who, id, (_, attempt) => ({
    version: attempt.rowVersion,
    writer: 'test',
    responses: new Map(attempt.itemIds.map((item) => [item, rightResponse(curriculum.question(item))])),
  }));
}

async function practice(
  house: TestApp,
  who: { personId: number; enrolmentId: number; cohortId: number },
): Promise<void> {
  await approvedTaskSheet(house, who);
  const entryId = await confirmedEntry(house, who);
  await house.get(SubmitReport).run(await actor(house, who.personId), reportDraft([entryId]));
  const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [who.enrolmentId]);
  for (const place of await placesOf(house, work?.id ?? 0)) await handIn(house, place, await marks(house, 4));
}

/** The panel recommends the case. */
export async function recommended(house: TestApp, caseId: number): Promise<void> {
  const panellist = await actor(house, 'panel');
  await house.get(VoteOnCase).run(panellist, caseId, { vote: 'certify', reason: '' });
  const [row] = await house.rows<{ version: number }>(
    'SELECT row_version AS version FROM certification_cases WHERE id = $1',
    [caseId],
  );
  await house
    .get(CloseVote)
    .run(panellist, caseId, { minutes: '全員一致で認証を相当とした。', rowVersion: row?.version ?? 0 });
}

export interface Issued extends Candidate {
  readonly certificateId: number;
  readonly number: string;
  readonly token: string;
}

/** A coordinator with a certificate of today. */
export async function certified(house: TestApp, name?: string): Promise<Issued> {
  const one = await candidate(house, {}, name);
  await recommended(house, one.caseId);
  const [certificate] = await house.get(ApproveCases).run(await actor(house, 'agency2'), one.cohortId, [one.caseId]);
  return { ...one, certificateId: certificate!.id, number: certificate!.number, token: certificate!.token };
}
