import { AcceptApplication } from '#admissions/accept-application';
import { AdvanceStage } from '#admissions/advance-stage';
import { EndorseApplication } from '#admissions/endorse-application';
import { type Stage, type StageAction, stageLife } from '#admissions/enrolment-status';
import { type NewCohort, OpenCohort } from '#admissions/open-cohort';
import { SaveApplication } from '#admissions/save-application';
import { ScreenApplication } from '#admissions/screen-application';
import { StartApplication } from '#admissions/start-application';
import { SubmitApplication } from '#admissions/submit-application';
import { PersonsQueries } from '#identity/persons.queries';
import { RegisterPerson } from '#identity/register-person';
import { type NewOrganisation, RegisterOrganisation } from '#organisations/register-organisation';
import { type Person, systemActor } from '#platform/actor/actor';
import { addDays, Clock, instantInJapan } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import type { TestApp } from './app';

/** Valid beginnings, made by the use cases themselves, so that no test starts in a state that the house would refuse. */
let counter = 0;

/** The actor as the database knows the person now: one of the cast by key, or anybody by id. */
export async function actor(house: TestApp, who: string | number): Promise<Person> {
  const id =
    typeof who === 'number'
      ? who
      : (await house.rows<{ id: number }>('SELECT id FROM persons WHERE email = $1', [`${who}@demo.example`]))[0]?.id;
  const found = id ? await house.get(PersonsQueries).actorOf(id) : null;
  if (!found) throw new Error(`Nobody is called "${who}"`);
  return found as Person;
}

/** The organisation that the cast's contact speaks for. */
export async function contactsOrganisation(house: TestApp): Promise<number> {
  const [row] = await house.rows<{ id: number }>('SELECT id FROM organisations ORDER BY id LIMIT 1');
  return row?.id ?? 0;
}

export async function organisation(house: TestApp, values: Partial<NewOrganisation> = {}): Promise<number> {
  counter += 1;
  const made = await house.get(RegisterOrganisation).run(systemActor, {
    name: `例示市${counter}`,
    nameKana: `れいじし${counter}`,
    kind: 'municipality',
    prefecture: '27',
    bureau: 'osaka',
    windowName: '外国人相談窓口',
    ...values,
  });
  return made.id;
}

export async function person(house: TestApp, name = '例示 はなこ'): Promise<number> {
  counter += 1;
  const made = await house
    .get(RegisterPerson)
    .run(systemActor, { email: `person${counter}@example.jp`, loginId: `person${counter}`, legalName: name });
  return made.id;
}

/** A recruiting cohort around the present of the test's clock: stage 1 began ten days ago unless said otherwise. */
export async function cohort(house: TestApp, values: Partial<NewCohort> = {}): Promise<number> {
  counter += 1;
  const today = house.get(Clock).today();
  const on = (days: number, time = '00:00') => instantInJapan(addDays(today, days), time);
  const made = await house.get(OpenCohort).run(await actor(house, 'agency1'), {
    fiscalYear: 2030 + Math.floor(counter / 9),
    ordinal: 1 + (counter % 9),
    seats: 60,
    recruitmentOpensAt: on(-60),
    applicationDeadline: on(5, '17:00'),
    learningStartsAt: on(6),
    learningEndsAt: on(66, '23:59'),
    practiceEndsAt: on(156, '23:59'),
    endsAt: on(200, '23:59'),
    settings: {},
    ...values,
  });
  return made.id;
}

const spells = [
  {
    employer: '見本県国際交流センター',
    duty: 'counsellor' as const,
    hoursPerWeek: 38.75,
    startedOn: '2022-04-01',
    finishedOn: null,
  },
];

/** An application that its applicant has handed in. */
export async function submittedApplication(
  house: TestApp,
  values: { cohortId?: number; personId?: number; organisationId?: number } = {},
) {
  const cohortId = values.cohortId ?? (await cohort(house));
  const organisationId = values.organisationId ?? (await contactsOrganisation(house));
  const applicant = await actor(house, values.personId ?? (await person(house)));
  const application = await house.get(StartApplication).run(applicant, { cohortId, organisationId });
  await house.get(SaveApplication).run(applicant, application.id, {
    organisationId,
    motivation: '窓口での相談を、解決まで導けるようになりたいです。',
    spells,
    rowVersion: 1,
  });
  await house.get(SubmitApplication).run(applicant, application.id);
  return { applicationId: application.id, personId: applicant.id, cohortId, organisationId };
}

/** An application that is ready for the agency's decision. The organisation must be the one the cast's contact speaks for. */
export async function eligibleApplication(house: TestApp, values: { cohortId?: number; personId?: number } = {}) {
  const application = await submittedApplication(house, values);
  await house.get(EndorseApplication).run(await actor(house, 'contact'), application.applicationId);
  await house.get(ScreenApplication).run(await actor(house, 'office'), application.applicationId, null);
  return application;
}

/** A trainee of a cohort, in the given stage. Stages before it are opened as the system, without their work. */
export async function trainee(house: TestApp, values: { cohortId?: number; personId?: number; stage?: Stage } = {}) {
  const application = await eligibleApplication(house, values);
  const enrolment = await house.get(AcceptApplication).run(await actor(house, 'agency1'), application.applicationId);
  await advanceTo(house, enrolment.id, values.stage ?? 'learning');
  return { ...application, enrolmentId: enrolment.id };
}

async function advanceTo(house: TestApp, enrolmentId: number, stage: Stage): Promise<void> {
  const actions = Object.keys(stageLife) as StageAction[];
  for (const action of actions.slice(0, ['learning', 'practice', 'case_review', 'certification'].indexOf(stage)))
    await house.get(Work).run(systemActor, (tx) => house.get(AdvanceStage).within(tx, enrolmentId, action));
}
