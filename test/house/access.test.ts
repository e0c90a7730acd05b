import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import type { Visitor } from '../support/visitor';
import { accessMatrix, type Member, members } from './access-matrix';
import { filesBelow, roomOf } from './rooms';

/** Files of the look: no page of ours, no right. */
const WITHOUT_ROW = new Set(['GET /assets/*']);

let house: TestApp;
const browsers = new Map<Member, Visitor>();
beforeAll(async () => {
  house = await openHouse();
  const { id: personId } = await given.actor(house, 'trainee1');
  await given.trainee(house, { personId });
  const coordinator = await given.actor(house, 'coordinator');
  await house.get(AppointPerson).run(systemActor, { personId: coordinator.id, role: 'coordinator' });
  browsers.set('public', house.visitor());
  for (const member of members) browsers.set(member, await house.as(member));
});
afterAll(() => house.close());

const routes = () => [...new Set(house.routes)].filter((route) => !WITHOUT_ROW.has(route)).sort();

describe('the doors of the house', () => {
  it('all have a row in the access matrix, and no row is left of a door that is gone', () => {
    expect(Object.keys(accessMatrix).sort()).toEqual(routes());
  });

  it.each(Object.entries(accessMatrix))('%s opens to those who are named, and to nobody else', async (route, named) => {
    const [method, url = ''] = route.split(' ');
    const path = url.replace(/:\w+/g, '999999');
    const wrong: string[] = [];
    for (const [member, browser] of browsers) {
      const { status } = method === 'GET' ? await browser.get(path) : await browser.post(path);
      const expected = named.includes(member) ? 'open' : member === 'public' ? '401' : '403';
      const found =
        status === 401 || status === 403
          ? String(status)
          : status < 500 || path === '/health/ready'
            ? 'open'
            : `fault ${status}`;
      if (found !== expected) wrong.push(`${member}: ${found} instead of ${expected}`);
      if (path === '/logout' && member !== 'public') browsers.set(member, await house.as(member));
    }
    expect(wrong).toEqual([]);
  });
});

describe('a door that presumes who stands before it', () => {
  const sources = filesBelow('src', '.ts');
  const doors = sources.filter(({ text }) => text.includes('@Presumes()'));

  it('writes by a statement that asks for the same right, and asks again before it goes any other way', () => {
    expect(doors).not.toEqual([]);
    const offences = doors.flatMap(({ path, text }) => {
      const roles = [...text.matchAll(/@For\('(\w+)'\)\s+@Presumes\(\)/g)].map((match) => match[1]);
      const asked = roles.every((role) =>
        sources.some((file) => roomOf(file.path) === roomOf(path) && file.text.includes(`STANDING('${role}')`)),
      );
      const presuming = text.split('@Presumes()').slice(1);
      const again = presuming.every((door) => door.split('@For(')[0]?.includes('certainly(request)'));
      return roles.length === presuming.length && asked && again ? [] : [path];
    });
    expect(offences).toEqual([]);
  });
});
