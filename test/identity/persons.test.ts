import { Controller, Get } from '@nestjs/common';
import { AffiliatePerson } from '#identity/affiliate-person';
import { AppointPerson, type NewAppointment } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { addDays, Clock, instantInJapan } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { openHouseWith } from '../platform/extra-room';
import type { TestApp } from '../support/app';
import * as given from '../support/given';

/** A door for trainers, so that these tests need no other room. */
@Controller('workshop')
class WorkshopController {
  @For('trainer')
  @Get()
  show(): Page {
    return page('demonstration/mail', { mails: [] } as object);
  }
}

let house: TestApp;
let today: string;
beforeAll(async () => {
  house = await openHouseWith({ controllers: [WorkshopController] });
  today = house.get(Clock).today();
});
afterEach(() => house.travelTo(new Date()));
afterAll(() => house.close());

const appoint = (values: NewAppointment) => house.get(AppointPerson).run(systemActor, values);
const ends = (personId: number, day: string) =>
  house.rows('UPDATE appointments SET finished_on = $2 WHERE person_id = $1 AND finished_on IS NULL', [personId, day]);
const meanwhile = expect.objectContaining({ status: 409, code: 'changed_meanwhile' });

describe('the account page', () => {
  it('shows a person what is registered about them, and their present roles', async () => {
    const { text } = await (await house.as('liaison')).get('/account');
    for (const known of [
      'liaison@demo.example',
      '調整 ひかる',
      'ちょうせい ひかる',
      'CHOSEI HIKARU',
      '受入環境調整担当官',
    ])
      expect(text).toContain(known);
    expect(text).not.toContain('office@demo.example');
  });

  it('leads to a new password and out of the system', async () => {
    const { body } = await (await house.as('liaison')).get('/account');
    expect(body).toContain('href="/login/reset"');
    expect(body).toContain('action="/logout"');
  });

  it('asks a stranger to sign in, and leads back', async () => {
    const answer = await house.visitor().get('/account');
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('/login?to&#x3D;%2Faccount');
  });
});

describe('an appointment', () => {
  it('is made by the agency alone', async () => {
    const personId = await given.person(house);
    const by = async (who: string) =>
      house.get(AppointPerson).run(await given.actor(house, who), { personId, role: 'trainer' });
    await expect(by('office')).rejects.toEqual(expect.objectContaining({ status: 403, code: 'not_your_role' }));
    expect(await by('agency1')).toMatchObject({ personId, role: 'trainer', startedOn: today });
    expect((await house.events()).at(-1)).toBe('person.appointed');
  });

  it('does not overlap another one of the same role and scope, nor leave an event when it would', async () => {
    const personId = await given.person(house);
    await appoint({ personId, role: 'trainer' });
    const events = await house.events();
    await expect(appoint({ personId, role: 'trainer', startedOn: addDays(today, 30) })).rejects.toEqual(meanwhile);
    await expect(appoint({ personId, role: 'trainer', startedOn: addDays(today, -30) })).rejects.toEqual(meanwhile);
    expect(await house.events()).toEqual(events);
    await appoint({ personId, role: 'panel' });
  });

  it('is refused by the database too, even of two at once', async () => {
    const personId = await given.person(house);
    const both = await Promise.allSettled([1, 2].map(() => appoint({ personId, role: 'trainer' })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const sql = `INSERT INTO appointments (person_id, role, started_on) VALUES ($1, 'trainer', $2)`;
    await expect(house.rows(sql, [personId, today])).rejects.toThrow('appointments_do_not_overlap');
  });

  it('may follow another one on the next day', async () => {
    const personId = await given.person(house);
    await appoint({ personId, role: 'trainer' });
    await ends(personId, today);
    await expect(appoint({ personId, role: 'trainer', startedOn: today })).rejects.toEqual(meanwhile);
    await appoint({ personId, role: 'trainer', startedOn: addDays(today, 1) });
  });

  it('has the scope that its role needs, and does not end before it begins', async () => {
    const personId = await given.person(house);
    await expect(appoint({ personId, role: 'organisation_contact' })).rejects.toThrow('check constraint');
    await expect(appoint({ personId, role: 'liaison' })).rejects.toThrow('check constraint');
    await appoint({ personId, role: 'trainer' });
    await expect(ends(personId, addDays(today, -1))).rejects.toThrow('range lower bound');
  });
});

describe('a role', () => {
  it('is lost on the next request after its last day, without signing in again', async () => {
    const personId = await given.person(house);
    await appoint({ personId, role: 'trainer' });
    const trainer = await house.as(personId);
    await ends(personId, today);
    house.travelTo(instantInJapan(today, '23:59'));
    expect((await trainer.get('/workshop')).status).toBe(200);
    house.travelTo(instantInJapan(addDays(today, 1)));
    expect((await trainer.get('/workshop')).status).toBe(403);
    expect((await trainer.get('/account')).text).not.toContain('講師');
  });

  it('of tomorrow is not there yet', async () => {
    const personId = await given.person(house);
    await appoint({ personId, role: 'trainer', startedOn: addDays(today, 1) });
    const trainer = await house.as(personId);
    house.travelTo(instantInJapan(today, '23:59'));
    expect((await trainer.get('/workshop')).status).toBe(403);
    house.travelTo(instantInJapan(addDays(today, 1)));
    expect((await trainer.get('/workshop')).status).toBe(200);
  });

  it('that was taken away at once is gone at once', async () => {
    const personId = await given.person(house);
    await appoint({ personId, role: 'trainer' });
    const trainer = await house.as(personId);
    await house.rows('DELETE FROM appointments WHERE person_id = $1', [personId]);
    expect((await trainer.get('/workshop')).status).toBe(403);
  });
});

describe('an affiliation', () => {
  const affiliate = (personId: number, organisationId: number, day: string) =>
    house.get(Work).run(systemActor, (tx) => house.get(AffiliatePerson).within(tx, personId, organisationId, day));
  const spells = (personId: number) =>
    house.rows('SELECT started_on::text AS began FROM affiliations WHERE person_id = $1 ORDER BY id', [personId]);

  it('begins once, and again for somebody who comes back', async () => {
    const [personId, organisationId] = [await given.person(house), await given.organisation(house)];
    await affiliate(personId, organisationId, '2024-04-01');
    await affiliate(personId, organisationId, '2025-04-01');
    expect(await spells(personId)).toEqual([{ began: '2024-04-01' }]);
    await house.rows(`UPDATE affiliations SET finished_on = '2025-03-31' WHERE person_id = $1`, [personId]);
    await affiliate(personId, organisationId, '2026-04-01');
    expect(await spells(personId)).toEqual([{ began: '2024-04-01' }, { began: '2026-04-01' }]);
  });

  it('of a person who left one office for another can be with both', async () => {
    const personId = await given.person(house);
    for (const organisationId of [await given.organisation(house), await given.organisation(house)])
      await affiliate(personId, organisationId, '2026-04-01');
    expect(await spells(personId)).toHaveLength(2);
  });
});
