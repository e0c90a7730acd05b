import { LeaveCourse } from '#admissions/leave-course';
import { ResumeEnrolment } from '#admissions/resume-enrolment';
import { SuspendEnrolment } from '#admissions/suspend-enrolment';
import { AssessRisks } from '#learning/assess-risks.job';
import { ReplayRisks } from '#learning/replay-risks';
import { SwitchRiskModel } from '#learning/switch-risk-model';
import { WriteMessage } from '#notifications/write-message';
import { languages } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { later, learner } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
afterEach(() => house.travelTo(new Date()));

const say = (key: string, values = {}) => house.get(Words).plain('ja', key, values);
const assess = () => house.get(AssessRisks).run();
const notices = (enrolmentId: number) =>
  house.rows<{ level: string; kinds: string[]; shown_at: Date | null; ended_at: Date | null }>(
    'SELECT level, kinds, shown_at, ended_at FROM risk_notices WHERE enrolment_id = $1 ORDER BY id',
    [enrolmentId],
  );

/** A trainee on the eighteenth day of stage 1 who has not begun, as the morning's assessment found them. */
async function behind() {
  const who = await learner(house);
  later(house, { days: 15 });
  await assess();
  return who;
}
const list = async () => (await house.as('office')).get('/follow-up');
const linkTo = (enrolmentId: number) => `href="/follow-up/${enrolmentId}"`;

describe('the assessment of a morning', () => {
  it('finds who is behind, once, with the reasons', async () => {
    const { enrolmentId } = await behind();
    expect(await notices(enrolmentId)).toMatchObject([
      { level: 'at_risk', kinds: ['pace', 'inactivity'], shown_at: null, ended_at: null },
    ]);
    later(house, { days: 1 });
    await assess();
    expect(await notices(enrolmentId)).toHaveLength(1);
  });

  it('begins a new row when the reasons change, and ends it when the course is left', async () => {
    const { enrolmentId, personId } = await behind();
    later(house, { days: 34 });
    await assess();
    const [before, now] = await notices(enrolmentId);
    expect(before?.ended_at).not.toBeNull();
    expect(now).toMatchObject({ kinds: ['pace', 'inactivity', 'closing'], ended_at: null });
    await house.get(LeaveCourse).run(await given.actor(house, personId), enrolmentId, 'withdraw', 'workload');
    await assess();
    expect((await notices(enrolmentId)).every(({ ended_at }) => ended_at !== null)).toBe(true);
  });

  it('leaves alone who has just begun, and a cohort for which the model is off', async () => {
    const fresh = await learner(house);
    await assess();
    expect(await notices(fresh.enrolmentId)).toEqual([]);
    later(house, { days: 15 });
    const [cohort] = await house.rows<{ id: number }>('SELECT cohort_id AS id FROM enrolments WHERE id = $1', [
      fresh.enrolmentId,
    ]);
    await house.get(SwitchRiskModel).run(await given.actor(house, 'agency1'), cohort?.id ?? 0, false);
    await assess();
    expect(await notices(fresh.enrolmentId)).toEqual([]);
    expect((await house.events()).filter((name) => name === 'risk_model.switched')).toHaveLength(1);
  });
});

describe('a pause', () => {
  it('is not held against anybody: neither while it lasts nor after it', async () => {
    const { enrolmentId } = await learner(house);
    const office = await given.actor(house, 'office');
    await house.get(SuspendEnrolment).run(office, enrolmentId, 'illness');
    later(house, { days: 20 });
    await assess();
    await house.get(ResumeEnrolment).run(office, enrolmentId);
    later(house, { days: 2 });
    await assess();
    expect(await notices(enrolmentId)).toEqual([]);
    later(house, { days: 20 });
    await assess();
    expect(await notices(enrolmentId)).toMatchObject([{ kinds: ['pace', 'inactivity'], ended_at: null }]);
  });
});

describe('who sees it', () => {
  it('is the trainee first; then the office', async () => {
    const { visitor, enrolmentId } = await behind();
    expect((await list()).body).not.toContain(linkTo(enrolmentId));
    const home = await visitor.get('/home');
    expect(home.text).toContain(say('home.risk.at_risk'));
    expect(home.text).toContain(say('learning.risk.reasons.inactivity', { value: 17 }));
    expect((await notices(enrolmentId))[0]?.shown_at).not.toBeNull();
    expect((await list()).body).toContain(linkTo(enrolmentId));
  });

  it('is the office too after two days, where the trainee does not look in', async () => {
    const { enrolmentId } = await behind();
    later(house, { days: 1 });
    expect((await list()).body).not.toContain(linkTo(enrolmentId));
    later(house, { days: 2 });
    expect((await list()).body).toContain(linkTo(enrolmentId));
  });

  it('is never another trainee', async () => {
    const { enrolmentId } = await behind();
    const other = await learner(house);
    expect((await other.visitor.get(`/follow-up/${enrolmentId}`)).status).toBe(403);
    expect((await other.visitor.get('/home')).text).not.toContain(say('home.risk.at_risk'));
  });
});

describe('the list of the office', () => {
  it('says who, why, when last active, and what we sent last; one click leads to the person', async () => {
    const { visitor, enrolmentId } = await behind();
    await visitor.get('/home');
    const letter = { enrolmentIds: [enrolmentId], subject: '進み具合', body: 'お困りではありませんか。' };
    await house.get(WriteMessage).run(await given.actor(house, 'office'), letter);
    await house.deliver();
    const page = await list();
    expect(page.status).toBe(200);
    expect(page.text).toContain(say('learning.risk.level.at_risk'));
    expect(page.text).toContain(say('notifications.status.sent'));
    const person = await (await house.as('office')).get(`/follow-up/${enrolmentId}`);
    expect(person.status).toBe(200);
    expect(person.text).toContain(say('follow-up.person.mails'));
    expect(person.text).toContain(say('follow-up.person.history'));
    expect(person.body).toContain('aria-labelledby="plan-wide-title"');
  });

  it('can be narrowed to a reason, and goes on after the last row of a page', async () => {
    const { visitor, enrolmentId } = await behind();
    await visitor.get('/home');
    const office = await house.as('office');
    expect((await office.get('/follow-up?reason=inactivity')).body).toContain(linkTo(enrolmentId));
    expect((await office.get('/follow-up?reason=overdue')).body).not.toContain(linkTo(enrolmentId));
    expect((await office.get('/follow-up?after=1-9999999999999-999')).body).not.toContain(linkTo(enrolmentId));
    expect((await office.get('/follow-up?after=nonsense&cohort=x')).status).toBe(200);
  });

  it.each(languages)('can be read in %s', async (language) => {
    const { visitor } = await behind();
    await visitor.get('/home');
    const office = await house.as('office');
    await office.get(`/language/${language}?to=/follow-up`);
    for (const path of ['/follow-up', '/follow-up/model', '/follow-up/messages/new']) {
      const page = await office.get(path);
      expect(page.status).toBe(200);
      expect(page.text).not.toMatch(/[{}|]/);
    }
  });
});

describe('one letter to all who were chosen', () => {
  const letter = { subject: '進み具合', body: '一度お話ししませんか。' };

  it('is written from a ready text, looked at, and then sent to each', async () => {
    const [one, other] = [await learner(house), await learner(house)];
    const office = await house.as('office');
    const form = await office.get(
      `/follow-up/messages/new?enrolmentIds=${one.enrolmentId}&enrolmentIds=${other.enrolmentId}`,
    );
    expect(form.text).toContain(say('follow-up.message.count', { count: 2 }));
    expect(form.body).toContain(say('follow-up.ready.subject'));
    const enrolmentIds = [String(one.enrolmentId), String(other.enrolmentId)];
    const preview = await office.post('/follow-up/messages', { enrolmentIds, ...letter, act: 'look' });
    expect(preview.status).toBe(200);
    expect(preview.text).toContain(letter.body);
    const sent = () => house.rows(`SELECT 1 FROM message_recipients WHERE enrolment_id = ANY ($1)`, [enrolmentIds]);
    expect(await sent()).toHaveLength(0);
    expect((await office.post('/follow-up/messages', { enrolmentIds, ...letter, act: 'mend' })).text).toContain(
      letter.body,
    );
    const answer = await office.post('/follow-up/messages', { enrolmentIds, ...letter, act: 'send' });
    expect(answer.location).toBe('/follow-up?done=follow-up.message_sent');
    expect(await sent()).toHaveLength(2);
    await house.deliver();
    const person = await office.get(`/follow-up/${one.enrolmentId}`);
    expect(person.text).toContain(letter.body);
    expect(person.text).toContain(say('notifications.status.sent'));
  });

  it('goes to everybody on the list by one link', async () => {
    const [one, other] = [await behind(), await behind()];
    for (const { visitor } of [one, other]) await visitor.get('/home');
    const office = await house.as('office');
    const [, href = ''] =
      /href="(\/follow-up\/messages\/new\?[^"]+)"/.exec((await office.get('/follow-up')).body) ?? [];
    const form = await office.get(href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'));
    for (const { enrolmentId } of [one, other])
      expect(form.body).toContain(`name="enrolmentIds" value="${enrolmentId}"`);
  });

  it('keeps what was typed when something is missing', async () => {
    const { enrolmentId } = await learner(house);
    const office = await house.as('office');
    const answer = await office.post('/follow-up/messages', {
      enrolmentIds: String(enrolmentId),
      subject: '',
      body: letter.body,
      act: 'look',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(letter.body);
    const nobody = await office.post('/follow-up/messages', { ...letter, act: 'send' });
    expect(nobody.status).toBe(422);
  });
});

describe('the model page', () => {
  it('shows the points, how often it was right, and a switch for the agency alone', async () => {
    const page = await (await house.as('agency1')).get('/follow-up/model');
    expect(page.status).toBe(200);
    expect(page.text).toContain(say('learning.risk.table'));
    expect((await (await house.as('office')).get('/follow-up/model')).body).not.toContain('/switch"');
  });

  it('asks again with what was known on the thirtieth day', async () => {
    const { enrolmentId, personId } = await learner(house);
    later(house, { days: 45 });
    await house.get(LeaveCourse).run(await given.actor(house, personId), enrolmentId, 'withdraw', 'workload');
    later(house, { days: 20 });
    const [cohort] = await house.rows<{ code: string }>(
      'SELECT c.code FROM cohorts c JOIN enrolments e ON e.cohort_id = c.id WHERE e.id = $1',
      [enrolmentId],
    );
    const people = (await house.get(ReplayRisks).run()).filter(({ cohortCode }) => cohortCode === cohort?.code);
    expect(people).toEqual([{ cohortCode: cohort?.code, level: 'at_risk', passed: false }]);
  });
});
