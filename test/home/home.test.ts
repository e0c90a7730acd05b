import { LeaveCourse } from '#admissions/leave-course';
import { homePaths } from '#home/home.paths';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { languages } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { AskQuestion } from '#questions/ask-question';
import { later, learner } from '../learning/given-learner';
import { practitioner, submittedTaskSheet } from '../practice/given-practice';
import { certified } from '../reporting/given-figures';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const say = (key: string, values = {}) => house.get(Words).plain('ja', key, values);
const home = async (who: string | number) => (await house.as(who)).get(homePaths.home);
const boxOf = (body: string) => /<section class="next-action">[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';

describe('the home of a trainee', () => {
  it('shows one next action, the five stages, what is due and how far each subject is', async () => {
    const { personId } = await given.trainee(house);
    house.travelTo(new Date(Date.now() + 7 * 86_400_000));
    const page = await home(personId);
    expect(page.status).toBe(200);
    expect(page.body.match(/class="next-action"/g)).toHaveLength(1);
    expect(boxOf(page.body)).toContain('href="/learn/a1/l01"');
    expect(page.body.match(/class="stage-step /g)).toHaveLength(5);
    expect(page.text).toContain(say('home.deadlines.learning'));
    expect(page.text).toContain('23:59');
    expect(page.body).toContain('href="/learn/a1"');
    house.travelTo(new Date());
  });

  it('offers what fits the time at hand, by a link', async () => {
    const { visitor } = await learner(house);
    const page = await visitor.get(homePaths.home);
    expect(page.body.match(/href="\/home\?minutes&#x3D;\d+#slot"/g)).toHaveLength(3);
    const chosen = await visitor.get(`${homePaths.home}?minutes=15`);
    const slotOf = (body: string) => /<section class="slot"[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';
    const slot = slotOf(chosen.body);
    expect(slot).toContain('aria-current="true"');
    expect(slot).toContain('href="/learn/a1/l01"');
    expect(slotOf((await visitor.get('/learn?minutes=5')).body)).toContain('href="/learn/a1/l01"');
    expect(slotOf((await visitor.get(`${homePaths.home}?minutes=7`)).body)).not.toContain('aria-current');
    house.travelTo(new Date());
  });

  it('shows the plan with its picture, and what is closed with the one act that opens it', async () => {
    const { visitor } = await learner(house);
    later(house, { days: 7 });
    const page = await visitor.get(homePaths.home);
    expect(page.text).toContain(say('home.plan.finish.notBegun'));
    expect(page.text).toContain(say('home.plan.needed'));
    expect(page.body).toContain('aria-labelledby="plan-wide-title"');
    const closed = page.body.slice(page.body.indexOf(say('home.blocked.heading')));
    expect(closed).toContain(say('home.blocked.opens.practice', { minutes: 60 }));
    expect(closed).toContain('href="/learn/a1/l01"');
    house.travelTo(new Date());
  });

  it.each(['practice', 'case_review', 'certification'] as const)('says what comes next in %s', async (stage) => {
    const { personId } = await given.trainee(house, { stage });
    const page = await home(personId);
    expect(page.status).toBe(200);
    expect(boxOf(page.body)).toMatch(/<h2/);
    expect(page.text).toContain(say(`admissions.stage.${stage}`));
  });

  it('says what became of a course that was left', async () => {
    const { personId, enrolmentId } = await given.trainee(house);
    await leave(enrolmentId);
    const page = await home(personId);
    expect(page.status).toBe(200);
    expect(page.text).toContain(say('home.stopped.withdrawn'));
    expect(boxOf(page.body)).toBe('');
  });

  it.each(languages)('can be read in %s', async (language) => {
    const { personId } = await given.trainee(house);
    const visitor = await house.as(personId);
    await visitor.get(`/language/${language}?to=/home`);
    const page = await visitor.get(homePaths.home);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/[{}|]/);
  });
});

describe('the home of who has no role', () => {
  it('leads to the application page', async () => {
    expect(boxOf((await home(await given.person(house))).body)).toContain('href="/apply"');
  });

  it('shows the application and where it stands', async () => {
    const { personId, applicationId } = await given.submittedApplication(house);
    const page = await home(personId);
    expect(boxOf(page.body)).toContain(`href="/applications/${applicationId}"`);
    expect(page.text).toContain(say('admissions.statusMeaning.submitted.applicant'));
  });
});

describe('the home of those who work here', () => {
  it('puts the work that waits first: endorsement, screening, decision', async () => {
    await given.eligibleApplication(house);
    await given.submittedApplication(house);
    expect(boxOf((await home('contact')).body)).toContain('/applications?status');
    expect(boxOf((await home('agency1')).body)).toContain('eligible');
  });

  it('counts only what this person may do', async () => {
    const count = async (who: string) =>
      Number(/<span class="chip chip-key"><span>(\d+)/.exec((await home(who)).body)?.[1] ?? 0);
    const [waiting] = await house.rows<{ count: number }>(
      `SELECT count(*)::int AS count FROM applications WHERE status = 'submitted'`,
    );
    expect(await count('contact')).toBe(waiting?.count);
    const elsewhere = await given.person(house, '別 はなこ');
    await house.get(AppointPerson).run(systemActor, {
      personId: elsewhere,
      role: 'organisation_contact',
      organisationId: await given.organisation(house),
    });
    expect((await home(elsewhere)).text).toContain(say('home.home.nothingHeading'));
  });

  it('shows a trainer the task sheets that wait', async () => {
    const who = await practitioner(house);
    await submittedTaskSheet(house, who);
    const page = await home('trainer1');
    expect(page.status).toBe(200);
    expect(page.text).toContain(say('home.waitingRow.task-sheets'));
    expect(boxOf(page.body)).toContain('href="/task-sheets"');
  });

  it('shows office and trainer the questions that wait, and not their own', async () => {
    const { personId } = await given.trainee(house);
    const question = { kind: 'content' as const, lessonId: 'A1-L01', body: '在留の期限は、どこで確かめますか。' };
    await house.get(AskQuestion).run(await given.actor(house, personId), question);
    for (const who of ['office', 'trainer1']) {
      const page = await home(who);
      expect(page.text).toContain(say('home.waitingRow.questions'));
      expect(page.body).toContain('href="/questions/desk?status&#x3D;open"');
    }
    expect((await home(personId)).text).not.toContain(say('home.waitingRow.questions'));
  });

  it('shows a coordinator the certificate', async () => {
    const { personId, certificate } = await certified(house, await given.cohort(house));
    const page = await home(personId);
    expect(page.status).toBe(200);
    expect(boxOf(page.body)).toContain('href="/certificate"');
    expect(page.body.match(/class="stage-step stage-done"/g)).toHaveLength(5);
    await house.rows(`DELETE FROM appointments WHERE person_id = $1 AND role = 'trainee'`, [personId]);
    expect(boxOf((await home(personId)).body)).toContain(certificate.number);
  });

  it.each([
    ['liaison', '/figures'],
    ['auditor', '/audit'],
    ['operator', '/operations'],
    ['panel', '/panel'],
    ['office', '/cohorts'],
    ['agency2', '/figures'],
  ])('has the door of %s', async (who, href) => {
    const page = await home(who);
    expect(page.status).toBe(200);
    expect(page.body.includes(`href="${href}"`)).toBe(true);
  });
});

describe('home', () => {
  it('asks who is not signed in to sign in, and comes back', async () => {
    const page = await house.visitor().get(homePaths.home);
    expect(page.status).toBe(401);
  });
});

async function leave(enrolmentId: number): Promise<void> {
  await house.get(LeaveCourse).run(await given.actor(house, 'office'), enrolmentId, 'withdraw', 'workload');
}
