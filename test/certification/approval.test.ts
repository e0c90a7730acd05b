import { readCertificateNumber } from '#certification/certificate-number';
import { lastDay } from '#certification/certificate-period';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { candidate, candidates, recommended } from './given-candidate';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;
const path = (cohortId: number) => `/cohorts/${cohortId}/certification`;
const issued = (enrolmentId: number) =>
  house.rows<Record<string, unknown>>(
    'SELECT *, issued_on::text AS "issuedOn", expires_on::text AS "expiresOn" FROM certificates WHERE enrolment_id = $1',
    [enrolmentId],
  );
const status = async (caseId: number) =>
  (await house.rows<{ status: string }>('SELECT status FROM certification_cases WHERE id = $1', [caseId]))[0]?.status;

describe('an approval', () => {
  it('issues the certificate and everything that goes with it, at once', async () => {
    const { caseId, enrolmentId, personId, cohortId } = await candidate(house, {}, '髙﨑 𠮷子');
    await recommended(house, caseId);
    const agency = await house.as('agency2');
    expect((await agency.get('/certification')).body).toContain(`href="${path(cohortId)}"`);
    expect((await agency.get(path(cohortId))).text).toContain('判定会議が認証を相当とした人');
    const before = await lastEvent();
    const done = await agency.post(`${path(cohortId)}/approval`, { cases: [String(caseId)], count: 1 });
    expect([done.status, done.location]).toEqual([303, `${path(cohortId)}?done=certification.cases_approved`]);
    const [certificate] = await issued(enrolmentId);
    const today = house.get(Clock).today();
    expect(certificate).toMatchObject({
      status: 'active',
      print_name: '髙﨑 𠮷子',
      issuedOn: today,
      expiresOn: lastDay(today, 3),
      person_id: personId,
    });
    expect(readCertificateNumber(String(certificate!['number']))).toBe(certificate!['number']);
    expect(String(certificate!['token'])).toMatch(/^[\w-]{22}$/);
    expect(
      await house.rows('SELECT kind, reason_code FROM certificate_events WHERE certificate_id = $1', [
        certificate!['id'],
      ]),
    ).toEqual([{ kind: 'issued', reason_code: null }]);
    expect(await house.rows('SELECT stage, status FROM enrolments WHERE id = $1', [enrolmentId])).toEqual([
      { stage: 'certified', status: 'completed' },
    ]);
    expect(
      await house.rows("SELECT 1 FROM appointments WHERE person_id = $1 AND role = 'coordinator'", [personId]),
    ).toHaveLength(1);
    expect(
      await house.rows('SELECT certificate_id, publication FROM register_entries WHERE person_id = $1', [personId]),
    ).toEqual([{ certificate_id: certificate!['id'], publication: 'organisation' }]);
    expect(await house.events(before)).toEqual([
      'certification_case.approved',
      'stage.entered',
      'enrolment.completed',
      'person.appointed',
      'certificate.issued',
      'register.entered',
    ]);
    expect((await agency.get(path(cohortId))).text).toContain(String(certificate!['number']));
    const again = await agency.post(`${path(cohortId)}/approval`, { cases: [String(caseId)], count: 1 });
    expect(again.status).toBe(409);
    expect(await issued(enrolmentId)).toHaveLength(1);
  });

  it('of a batch is all or nothing, and must add up', async () => {
    const three = await candidates(house, 3);
    const cohortId = three[0]!.cohortId;
    const agency = await house.as('agency2');
    for (const { caseId } of three.slice(0, 2)) await recommended(house, caseId);
    const ids = three.map(({ caseId }) => String(caseId));
    const mixed = await agency.post(`${path(cohortId)}/approval`, { cases: ids, count: 3 });
    expect(mixed.status).toBe(409);
    for (const { enrolmentId } of three) expect(await issued(enrolmentId)).toEqual([]);
    const miscounted = await agency.post(`${path(cohortId)}/approval`, { cases: ids.slice(0, 2), count: 3 });
    expect(miscounted.status).toBe(422);
    expect(miscounted.text).toContain('二つの入力が一致していません');
    expect(miscounted.body.match(/type="checkbox" name="cases" value="\d+" checked/g)).toHaveLength(2);
    expect((await agency.post(`${path(cohortId)}/approval`, { count: 1 })).status).toBe(422);
    expect((await agency.post(`${path(cohortId)}/approval`, { cases: ids.slice(0, 2), count: '' })).status).toBe(422);
    expect((await agency.post(`${path(cohortId)}/approval`, { cases: ['x'], count: 1 })).status).toBe(422);
    expect((await agency.post(`${path(cohortId)}/approval`, { cases: ids.slice(0, 2), count: '２' })).status).toBe(303);
    const numbers = await house.rows<{ serial: number }>(
      'SELECT serial FROM certificates WHERE case_id = ANY ($1::int[]) ORDER BY case_id',
      [ids.map(Number)],
    );
    expect(numbers).toHaveLength(2);
    expect(numbers[1]!.serial).toBe(numbers[0]!.serial + 1);
    expect(await status(three[2]!.caseId)).toBe('proposed');
  });

  it('is never by the same person as the vote, not even with both roles, and not by SQL either', async () => {
    const { caseId, cohortId, enrolmentId } = await candidate(house);
    const { id: personId } = await actor(house, 'panel');
    await house.get(AppointPerson).run(systemActor, { personId, role: 'agency' });
    await recommended(house, caseId);
    const both = await house.as('panel');
    expect((await both.get(path(cohortId))).text).toContain('判定に加わった人は承認できません');
    const refused = await both.post(`${path(cohortId)}/approval`, { cases: [String(caseId)], count: 1 });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('別の担当者が承認します');
    const bySql = (by: number) =>
      house.rows(
        "UPDATE certification_cases SET status = 'approved', approved_by = $2, approved_at = now() WHERE id = $1",
        [caseId, by],
      );
    await expect(bySql(personId)).rejects.toThrow();
    await house.rows('UPDATE certification_cases SET decided_by = NULL WHERE id = $1', [caseId]);
    await expect(bySql(personId)).rejects.toThrow('who voted does not approve');
    expect(await issued(enrolmentId)).toEqual([]);
    await house.rows(
      "UPDATE appointments SET finished_on = started_on, started_on = started_on WHERE person_id = $1 AND role = 'agency'",
      [personId],
    );
  });

  it('is the agency’s alone, and of the cohort that the page shows', async () => {
    const { caseId, cohortId, enrolmentId } = await candidate(house);
    await recommended(house, caseId);
    const other = await candidate(house);
    const fields = { cases: [String(caseId)], count: 1 };
    for (const who of ['office', 'panel2', 'auditor', 'trainer1'])
      expect((await (await house.as(who)).post(`${path(cohortId)}/approval`, fields)).status).toBe(403);
    expect((await (await house.as('agency2')).post(`${path(other.cohortId)}/approval`, fields)).status).toBe(404);
    for (const who of ['office', 'auditor']) {
      const page = await (await house.as(who)).get(path(cohortId));
      expect(page.status).toBe(200);
      expect(page.body).not.toContain('name="cases"');
    }
    expect((await (await house.as('trainer1')).get(path(cohortId))).status).toBe(403);
    expect((await (await house.as('agency2')).get(path(999_999))).status).toBe(404);
    expect(await issued(enrolmentId)).toEqual([]);
  });

  it('before the panel has decided answers 409', async () => {
    const { caseId, cohortId } = await candidate(house);
    expect(
      (await (await house.as('agency2')).post(`${path(cohortId)}/approval`, { cases: [String(caseId)], count: 1 }))
        .status,
    ).toBe(409);
  });

  it('by two officers at once issues one certificate', async () => {
    const { caseId, cohortId, enrolmentId } = await candidate(house);
    await recommended(house, caseId);
    const officers = [await house.as('agency1'), await house.as('agency2')];
    const answers = await Promise.all(
      officers.map((visitor) => visitor.post(`${path(cohortId)}/approval`, { cases: [String(caseId)], count: 1 })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    expect(await issued(enrolmentId)).toHaveLength(1);
  });
});
