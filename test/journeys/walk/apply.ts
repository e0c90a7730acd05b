import { say } from '../../support/say';
import { story } from './story';

export async function theAgencyOpensACohort(): Promise<void> {
  const agency = await story.the('agency1');
  await agency.goes('/cohorts/new');
  await agency.fills({
    fiscalYear: '2027',
    ordinal: '1',
    seats: '60',
    recruitmentOpensOn: story.day(0),
    applicationDeadlineOn: story.day(20),
    deadlineTime: '17:00',
    learningStartsOn: story.day(30),
    learningEndsOn: story.day(90),
    practiceEndsOn: story.day(180),
    endsOn: story.day(240),
  });
  await agency.presses('admissions.cohort-form.submit');
  expect(await agency.reads()).toContain(say('admissions.done.cohort_opened'));
  story.cohortId = agency.number();
}

export async function iOpenAnAccount(): Promise<void> {
  const me = await story.me();
  await me.goes('/');
  await me.follows('home.front.apply');
  await me.follows('admissions.apply.openAccount');
  await me.fills({
    legalName: '歩田 みのり',
    nameKana: 'あゆだ みのり',
    nameLatin: 'AYUDA MINORI',
    email: 'minori@window.example',
    password: 'a long enough password',
  });
  await me.presses('admissions.account.submit');
  expect(await me.reads()).toContain(say('admissions.done.account_opened'));
}

export async function iWriteMyApplicationAndHandItIn(): Promise<void> {
  const me = await story.me();
  await me.follows('admissions.apply.start');
  const organisations = me.page.locator('select[name="organisationId"] option');
  await me.fills({ organisationId: (await organisations.nth(1).getAttribute('value')) ?? '' });
  await me.presses('admissions.start.submit');
  story.applicationId = me.number();
  await me.fills({
    motivation: '相談を聞くだけで終わらず、解決まで伴走できるようになりたいです。',
    'spells-0-employer': '見本県国際交流センター 外国人相談窓口',
    'spells-0-duty': 'counsellor',
    'spells-0-hoursPerWeek': '38.75',
    'spells-0-startedOn': '2023-04-01',
  });
  await me.page.locator('summary', { hasText: say('admissions.application-form.spell', { number: 2 }) }).click();
  await me.fills({
    'spells-1-employer': '例示市 市民課',
    'spells-1-duty': 'adviser',
    'spells-1-hoursPerWeek': '２０',
    'spells-1-startedOn': '2021-04-01',
    'spells-1-finishedOn': '2023-03-31',
  });
  await me.presses('admissions.application-form.save');
  await me.presses('admissions.application.submit');
  expect(await me.reads()).toContain(say('admissions.done.application_submitted'));
}

export async function myOrganisationConfirmsMyWork(): Promise<void> {
  const contact = await story.the('contact');
  await contact.doesWhatComesNext();
  await contact.arrives(() => contact.page.getByRole('link', { name: '歩田 みのり' }).click());
  await contact.presses('admissions.application.endorse');
  expect(await contact.reads()).toContain(say('admissions.done.application_endorsed'));
}

export async function theOfficeFindsMeEligible(): Promise<void> {
  const office = await story.the('office');
  await office.doesWhatComesNext();
  await office.arrives(() => office.page.getByRole('link', { name: '歩田 みのり' }).click());
  await office.presses('admissions.application.eligible');
  expect(await office.reads()).toContain(say('admissions.done.application_eligible'));
}

export async function theAgencyAcceptsMe(): Promise<void> {
  const agency = await story.the('agency1');
  await agency.doesWhatComesNext();
  await agency.arrives(() => agency.page.getByRole('link', { name: '歩田 みのり' }).click());
  await agency.presses('admissions.application.accept');
  expect(await agency.reads()).toContain(say('admissions.done.application_accepted'));
  const [enrolment] = await story.house.rows<{ id: number; personId: number }>(
    'SELECT id, person_id AS "personId" FROM enrolments WHERE application_id = $1',
    [story.applicationId],
  );
  story.enrolmentId = enrolment?.id ?? 0;
  story.personId = enrolment?.personId ?? 0;
}
