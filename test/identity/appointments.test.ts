import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AppointFirstOfficer } from '#identity/appoint-first-officer';
import { AppointPerson } from '#identity/appoint-person';
import { EndAppointment } from '#identity/end-appointment';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock } from '#platform/clock/clock';
import { root } from '../house/rooms';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
let today: string;
beforeAll(async () => {
  house = await openHouse();
  today = house.get(Clock).today();
});
afterAll(() => house.close());

let counter = 0;
const form = (values: Record<string, string | number> = {}) => {
  counter += 1;
  return {
    email: `new${counter}@example.jp`,
    legalName: '例示 あらた',
    nameKana: 'れいじ あらた',
    role: 'trainer',
    organisationId: '',
    bureau: '',
    cohortId: '',
    startedOn: today,
    ...values,
  };
};
const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;
const appointed = (email: string) =>
  house.rows<{ id: number }>(
    `SELECT a.id, a.role, a.cohort_id, a.organisation_id, a.bureau, a.started_on::text, a.finished_on::text
     FROM appointments a JOIN persons p ON p.id = a.person_id WHERE p.email = $1 ORDER BY a.id`,
    [email],
  );
const nobodys = { cohort_id: null, organisation_id: null, bureau: null };
const appointmentOf = async (who: string) => (await appointed(`${who}@demo.example`))[0]?.id ?? 0;

const officers = () =>
  house.rows(
    `SELECT p.email, p.legal_name AS name FROM appointments a JOIN persons p ON p.id = a.person_id WHERE a.role = 'agency'`,
  );

describe('appointing by e-mail', () => {
  it('gives somebody new an account without a password, and the role', async () => {
    const agency = await house.as('agency1');
    expect((await agency.get('/appointments/new')).status).toBe(200);
    const before = await lastEvent();
    const typed = form();
    const done = await agency.post('/appointments', typed);
    expect([done.status, done.location]).toEqual([303, '/appointments?done=admissions.person_appointed']);
    expect((await agency.get(done.location)).text).toContain('任命しました');
    expect(await appointed(typed.email)).toEqual([
      { id: expect.any(Number), role: 'trainer', ...nobodys, started_on: today, finished_on: null },
    ]);
    expect(
      await house.rows('SELECT legal_name, name_kana, password_hash FROM persons WHERE email = $1', [typed.email]),
    ).toEqual([{ legal_name: '例示 あらた', name_kana: 'れいじ あらた', password_hash: null }]);
    expect(await house.events(before)).toEqual(['person.registered', 'person.appointed']);
    const visitor = house.visitor();
    expect((await visitor.post('/login/reset', { login: typed.email })).status).toBe(303);
    expect(await house.events(before)).toContain('password_reset.requested');
  });

  it('takes the known person, whose name stays, also when the address is typed otherwise', async () => {
    const agency = await house.as('agency1');
    const before = await lastEvent();
    const done = await agency.post(
      '/appointments',
      form({ email: 'Panel@Demo.example', legalName: 'x', role: 'auditor' }),
    );
    expect(done.status).toBe(303);
    expect(await appointed('panel@demo.example')).toHaveLength(2);
    expect(await house.events(before)).toEqual(['person.appointed']);
    expect(await house.rows(`SELECT legal_name FROM persons WHERE email = 'panel@demo.example'`)).toEqual([
      { legal_name: '判田 いずみ' },
    ]);
  });

  it('keeps the scope that the role has, and no other', async () => {
    const agency = await house.as('agency1');
    const [organisationId, cohortId] = [await given.organisation(house), await given.cohort(house)];
    const all = { organisationId, cohortId, bureau: 'osaka' };
    const [contact, liaison, trainer] = [
      form({ role: 'organisation_contact', ...all }),
      form({ role: 'liaison', ...all }),
      form({ role: 'trainer', ...all, startedOn: addDays(today, 3) }),
    ];
    for (const one of [contact, liaison, trainer]) expect((await agency.post('/appointments', one)).status).toBe(303);
    expect((await appointed(contact.email))[0]).toMatchObject({ ...nobodys, organisation_id: organisationId });
    expect((await appointed(liaison.email))[0]).toMatchObject({ ...nobodys, bureau: 'osaka' });
    expect((await appointed(trainer.email))[0]).toMatchObject({
      ...nobodys,
      cohort_id: cohortId,
      started_on: addDays(today, 3),
    });
  });

  it('says beside the fields what is missing, and keeps what was typed', async () => {
    const agency = await house.as('agency1');
    const before = await lastEvent();
    const missing = async (values: Record<string, string | number>) => {
      const answer = await agency.post('/appointments', form(values));
      expect(answer.status).toBe(422);
      return [...answer.body.matchAll(/href="#(\w+)"/g)].map(([, field]) => field).filter((field) => field !== 'main');
    };
    expect(await missing({ email: 'nobody', role: '', startedOn: '' })).toEqual(['email', 'role', 'startedOn']);
    expect(await missing({ legalName: '', nameKana: '' })).toEqual(['legalName', 'nameKana']);
    expect(await missing({ role: 'organisation_contact' })).toEqual(['organisationId']);
    expect(await missing({ role: 'organisation_contact', organisationId: 999_999 })).toEqual(['organisationId']);
    expect(await missing({ role: 'liaison', bureau: 'kyoto' })).toEqual(['bureau']);
    expect(await missing({ cohortId: 999_999 })).toEqual(['cohortId']);
    expect(await missing({ startedOn: addDays(today, -1) })).toEqual(['startedOn']);
    for (const role of ['trainee', 'coordinator']) expect(await missing({ role })).toEqual(['role']);
    expect((await agency.post('/appointments', form({ role: '' }))).body).toContain('value="例示 あらた"');
    expect(await house.events(before)).toEqual([]);
  });

  it('is refused twice, and to everybody else', async () => {
    const agency = await house.as('agency1');
    const typed = form();
    await agency.post('/appointments', typed);
    const again = await agency.post('/appointments', typed);
    expect(again.status).toBe(409);
    expect(again.text).toContain('すでに任命されています');
    for (const who of ['office', 'trainer1', 'operator', 'auditor']) {
      const other = await house.as(who);
      expect((await other.get('/appointments')).status).toBe(403);
      expect((await other.post('/appointments', form())).status).toBe(403);
    }
  });
});

describe('the list of appointments', () => {
  it('is filtered by role and goes on page by page', async () => {
    for (let index = 0; index < 55; index += 1)
      await house
        .get(AppointPerson)
        .run(systemActor, { personId: await given.person(house, `操作 ${index}`), role: 'operator' });
    const agency = await house.as('agency1');
    const first = await agency.get('/appointments?role=operator');
    expect(first.text).toContain('operator@demo.example');
    expect(first.text).not.toContain('liaison@demo.example');
    expect(first.text).not.toContain('操作 54');
    const next = /href="([^"]*after[^"]*)" rel="next"/
      .exec(first.body)?.[1]
      ?.replaceAll('&#x3D;', '=')
      .replaceAll('&amp;', '&');
    expect((await agency.get(next ?? '')).text).toContain('操作 54');
    expect((await agency.get('/appointments?after=99999999999&role=none')).text).toContain(
      '任命されている人はいません',
    );
  });
});

describe('ending an appointment', () => {
  it('makes today its last day, once', async () => {
    const agency = await house.as('agency1');
    const typed = form();
    await agency.post('/appointments', typed);
    const [{ id } = { id: 0 }] = await appointed(typed.email);
    expect((await agency.get('/appointments?role=trainer')).body).toContain(`action="/appointments/${id}/ending"`);
    const before = await lastEvent();
    const done = await agency.post(`/appointments/${id}/ending`);
    expect([done.status, done.location]).toEqual([303, '/appointments?done=admissions.appointment_ended']);
    expect((await appointed(typed.email))[0]).toMatchObject({ finished_on: today });
    expect(await house.events(before)).toEqual(['appointment.ended']);
    expect((await agency.post(`/appointments/${id}/ending`)).status).toBe(409);
    expect((await agency.post('/appointments/999999/ending')).status).toBe(404);
    expect((await (await house.as('office')).post(`/appointments/${id}/ending`)).status).toBe(403);
  });

  it('that has not begun takes it back', async () => {
    const agency = await house.as('agency1');
    const typed = form({ startedOn: addDays(today, 5) });
    await agency.post('/appointments', typed);
    const [{ id } = { id: 0 }] = await appointed(typed.email);
    const before = await lastEvent();
    expect((await agency.post(`/appointments/${id}/ending`)).status).toBe(303);
    expect(await appointed(typed.email)).toEqual([]);
    expect(await house.events(before)).toEqual(['appointment.ended']);
  });

  it('is not for roles that follow from the course', async () => {
    const { personId } = await given.trainee(house);
    const [row] = await house.rows<{ id: number }>('SELECT id FROM appointments WHERE person_id = $1', [personId]);
    const answer = await (await house.as('agency1')).post(`/appointments/${row?.id}/ending`);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('受講と認証によって決まります');
  });

  it('of the agency is never done by oneself, and somebody always remains', async () => {
    const [one, two] = [await house.as('agency1'), await house.as('agency2')];
    const [first, second] = [await appointmentOf('agency1'), await appointmentOf('agency2')];
    const own = await one.post(`/appointments/${first}/ending`);
    expect(own.status).toBe(403);
    expect(own.text).toContain('自分自身の入管庁の任命は終えられません');
    expect((await one.get('/appointments?role=agency')).body).not.toContain(`/appointments/${first}/ending`);
    const answers = await Promise.all([
      one.post(`/appointments/${second}/ending`),
      two.post(`/appointments/${first}/ending`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(answers.map(({ text }) => text).join()).toContain('入管庁の担当者がいなくなる');
    expect(await house.rows(`SELECT 1 FROM appointments WHERE role = 'agency' AND finished_on IS NULL`)).toHaveLength(
      1,
    );
    await expect(house.get(EndAppointment).run(await given.actor(house, 'office'), first)).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('the first officer', () => {
  it('is refused where the agency has somebody', async () => {
    const events = await lastEvent();
    expect(await house.get(AppointFirstOfficer).run({ email: 'first@example.go.jp', name: '例示 はじめ' })).toBe(false);
    expect(await lastEvent()).toBe(events);
  });

  it('is appointed once in a house without any, also of two at once', async () => {
    await house.rows(`DELETE FROM appointments WHERE role = 'agency'`);
    const before = await lastEvent();
    const verb = house.get(AppointFirstOfficer);
    const tries = await Promise.all(
      ['first', 'second'].map((key) => verb.run({ email: `${key}@example.go.jp`, name: '例示 はじめ' })),
    );
    expect(tries.sort()).toEqual([false, true]);
    expect(await officers()).toHaveLength(1);
    expect(await house.events(before)).toEqual(['person.registered', 'person.appointed']);
    expect(
      await house.rows('SELECT actor_role, reason FROM events WHERE id > $1 AND reason IS NOT NULL', [before]),
    ).toEqual([{ actor_role: 'system', reason: 'first_officer' }]);
  });
});

describe('bin/appoint-officer', () => {
  async function command(...words: string[]) {
    const started = promisify(execFile)(process.execPath, [`${root}/dist/appoint-officer.command.js`, ...words], {
      env: process.env,
    });
    return started.then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, said: stdout + stderr }),
    );
  }

  it('asks for an address and a name', async () => {
    for (const words of [[], ['hanako@example.go.jp'], ['hanako', '例示 はなこ']])
      expect(await command(...words)).toEqual({ code: 2, said: expect.stringMatching(/^Usage: .*\n$/) });
  });

  it('appoints somebody where nobody of the agency is left, and then no more', async () => {
    await house.rows(`DELETE FROM appointments WHERE role = 'agency'`);
    const done = await command('hanako@example.go.jp', '例示', 'はなこ');
    expect(done).toEqual({ code: 0, said: expect.stringContaining('hanako@example.go.jp is appointed') });
    expect(await officers()).toEqual([{ email: 'hanako@example.go.jp', name: '例示 はなこ' }]);
    expect(await command('taro@example.go.jp', '例示 たろう')).toEqual({
      code: 1,
      said: expect.stringContaining('appointed already'),
    });
    expect(await officers()).toHaveLength(1);
  });
});
