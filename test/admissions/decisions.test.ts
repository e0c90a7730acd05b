import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const statusOf = async (id: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM applications WHERE id = $1', [id]))[0]?.status;

describe('decisions about an application', () => {
  it('keep their order: nothing is accepted before it was endorsed and found eligible', async () => {
    const { applicationId } = await given.submittedApplication(house);
    expect((await (await house.as('office')).post(`/applications/${applicationId}/eligibility`)).status).toBe(409);
    expect((await (await house.as('agency1')).post(`/applications/${applicationId}/acceptance`)).status).toBe(409);
    expect(await statusOf(applicationId)).toBe('submitted');
  });

  it('belong to one role each', async () => {
    const { applicationId, personId } = await given.submittedApplication(house);
    expect((await (await house.as('office')).post(`/applications/${applicationId}/endorsement`)).status).toBe(403);
    expect((await (await house.as('agency1')).post(`/applications/${applicationId}/eligibility`)).status).toBe(403);
    expect((await (await house.as(personId)).post(`/applications/${applicationId}/endorsement`)).status).toBe(403);
    expect((await house.visitor().post(`/applications/${applicationId}/endorsement`)).status).toBe(401);
  });

  it('of another organisation are invisible to a contact', async () => {
    const { applicationId } = await given.submittedApplication(house, {
      organisationId: await given.organisation(house),
    });
    const contact = await house.as('contact');
    expect((await contact.get(`/applications/${applicationId}`)).status).toBe(404);
    expect((await contact.post(`/applications/${applicationId}/endorsement`)).status).toBe(404);
  });

  it('happen once, also when two officers act in the same moment', async () => {
    const { applicationId } = await given.eligibleApplication(house);
    const [one, two] = await Promise.all([house.as('agency1'), house.as('agency2')]);
    const answers = await Promise.all(
      [one, two, one].map((officer) => officer.post(`/applications/${applicationId}/acceptance`)),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409, 409]);
    expect((await house.rows('SELECT 1 FROM enrolments WHERE application_id = $1', [applicationId])).length).toBe(1);
  });

  it('against somebody need a reason, which the applicant reads', async () => {
    const { applicationId, personId } = await given.submittedApplication(house);
    const contact = await house.as('contact');
    expect((await contact.post(`/applications/${applicationId}/return`)).status).toBe(422);
    expect((await contact.post(`/applications/${applicationId}/return`, { reason: 'no such reason' })).status).toBe(
      422,
    );
    expect((await contact.post(`/applications/${applicationId}/return`, { reason: 'spells_unclear' })).status).toBe(
      303,
    );
    const applicant = await house.as(personId);
    expect((await applicant.get(`/applications/${applicationId}`)).text).toContain('勤務の期間や時間が分かりません');
    expect((await applicant.post(`/applications/${applicationId}/submission`)).status).toBe(303);
  });

  it('give no more seats than there are', async () => {
    const cohortId = await given.cohort(house, { seats: 1 });
    const first = await given.eligibleApplication(house, { cohortId });
    const second = await given.eligibleApplication(house, { cohortId });
    const agency = await house.as('agency1');
    expect((await agency.post(`/applications/${first.applicationId}/acceptance`)).status).toBe(303);
    const refused = await agency.post(`/applications/${second.applicationId}/acceptance`);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('定員に達しています');
    expect(await statusOf(second.applicationId)).toBe('eligible');
  });
});
