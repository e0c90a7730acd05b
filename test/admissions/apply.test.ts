import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const account = {
  legalName: '応募 ひなた',
  nameKana: 'おうぼ ひなた',
  nameLatin: '',
  email: 'hinata@example.jp',
  password: 'a long enough password',
};
const spell = {
  'spells-0-employer': '例示市 外国人相談窓口',
  'spells-0-duty': 'counsellor',
  'spells-0-hoursPerWeek': '３８．７５',
  'spells-0-startedOn': '2023-04-01',
  'spells-0-finishedOn': '',
};

describe('the way from the public page to an enrolment', () => {
  it('goes through every door in turn, each with its page, row and event', async () => {
    const cohortId = await given.cohort(house);
    const organisationId = await given.contactsOrganisation(house);
    const applicant = house.visitor();

    expect((await applicant.get('/apply')).text).toContain('申込みを始める');
    expect((await applicant.post('/apply/account', account)).location).toContain('/apply');
    expect((await applicant.get(`/apply/${cohortId}`)).text).toContain('申込みを書き始める');
    const edit = (await applicant.post(`/apply/${cohortId}`, { organisationId })).location;
    const id = Number(/\/applications\/(\d+)\/edit/.exec(edit)?.[1]);
    await applicant.post(edit, {
      organisationId,
      motivation: '解決まで伴走する力をつけたいです。',
      rowVersion: 1,
      ...spell,
    });
    expect((await applicant.get(`/applications/${id}`)).text).toContain('解決まで伴走する力をつけたいです。');
    expect((await applicant.post(`/applications/${id}/submission`)).status).toBe(303);

    expect((await (await house.as('contact')).post(`/applications/${id}/endorsement`)).status).toBe(303);
    expect((await (await house.as('office')).post(`/applications/${id}/eligibility`)).status).toBe(303);
    expect((await (await house.as('agency1')).post(`/applications/${id}/acceptance`)).status).toBe(303);

    const [row] = await house.rows<{ status: string; stage: string; role: string; months: string }>(
      `SELECT e.status, e.stage, (SELECT role FROM appointments WHERE person_id = e.person_id) AS role, a.experience_months AS months
       FROM enrolments e JOIN applications a ON a.id = e.application_id WHERE a.id = $1`,
      [id],
    );
    expect(row).toMatchObject({ status: 'active', stage: 'learning', role: 'trainee' });
    expect(Number(row?.months)).toBeGreaterThan(12);
    const names = await house.events();
    for (const name of [
      'application.submitted',
      'application.endorsed',
      'application.found_eligible',
      'application.accepted',
      'enrolment.started',
    ])
      expect(names).toContain(name);
  });

  it('says which fields of a spell are missing, beside them, and keeps what was typed', async () => {
    const { applicationId, personId } = await draft();
    const visitor = await house.as(personId);
    const answer = await visitor.post(`/applications/${applicationId}/edit`, {
      organisationId: 1,
      motivation: '',
      rowVersion: 1,
      'spells-0-employer': '例示市',
      'spells-0-hoursPerWeek': '80',
    });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('value="例示市"');
    expect(answer.text).toContain('入力できる範囲を超えています');
    expect(answer.body).toContain('href="#spells-0-startedOn"');
  });

  it('refuses an end before the start', async () => {
    const { applicationId, personId } = await draft();
    const visitor = await house.as(personId);
    const answer = await visitor.post(`/applications/${applicationId}/edit`, {
      organisationId: 1,
      motivation: '',
      rowVersion: 1,
      ...spell,
      'spells-0-finishedOn': '2023-03-31',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('終わりは、始まりより後にしてください');
  });

  it('does not overwrite what another window saved', async () => {
    const { applicationId, personId } = await draft();
    const visitor = await house.as(personId);
    const form = { organisationId: 1, motivation: 'はじめの窓', rowVersion: 1, ...spell };
    expect((await visitor.post(`/applications/${applicationId}/edit`, form)).status).toBe(303);
    expect((await visitor.post(`/applications/${applicationId}/edit`, { ...form, motivation: '次の窓' })).status).toBe(
      409,
    );
    expect((await visitor.get(`/applications/${applicationId}`)).text).toContain('はじめの窓');
  });

  it('takes no application after the deadline, and no incomplete one', async () => {
    const { applicationId, personId, cohortId } = await draft();
    const visitor = await house.as(personId);
    expect((await visitor.post(`/applications/${applicationId}/submission`)).status).toBe(422);
    await visitor.post(`/applications/${applicationId}/edit`, {
      organisationId: 1,
      motivation: '間に合わない',
      rowVersion: 1,
      ...spell,
    });
    house.travelTo(new Date(Date.now() + 6 * 86_400_000));
    expect((await visitor.post(`/applications/${applicationId}/submission`)).status).toBe(409);
    expect(
      (await (await house.as(await given.person(house))).post(`/apply/${cohortId}`, { organisationId: 1 })).status,
    ).toBe(409);
    house.travelTo(new Date());
  });

  it('refuses a second account for an address', async () => {
    const answer = await house.visitor().post('/apply/account', account);
    expect(answer.status).toBe(422);
  });

  async function draft() {
    const cohortId = await given.cohort(house);
    const personId = await given.person(house);
    const visitor = await house.as(personId);
    const { location } = await visitor.post(`/apply/${cohortId}`, {
      organisationId: await given.contactsOrganisation(house),
    });
    return { cohortId, personId, applicationId: Number(/\d+/.exec(location)?.[0]) };
  }
});
