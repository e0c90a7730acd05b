import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';
import { accessMatrix } from './access-matrix';

/** Bytes of a lesson are nobody's secret, and are asked for again and again while a film plays. */
const MAY_BE_KEPT = new Set(['GET /media/:lesson/:file']);

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
  const { id: personId } = await given.actor(house, 'trainee1');
  await given.trainee(house, { personId });
});
afterAll(() => house.close());

/** Every page and download that only somebody signed in may see, with one who may. */
const personal = Object.entries(accessMatrix).flatMap(([route, members]) => {
  const [method, path = ''] = route.split(' ');
  const isPersonal = method === 'GET' && !members.includes('public') && !MAY_BE_KEPT.has(route);
  return isPersonal ? [{ path, who: String(members[0]) }] : [];
});

describe('pages for somebody', () => {
  it.each(personal)('are kept nowhere: $path', async ({ path, who }) => {
    const visitor = await house.as(who);
    for (const id of ['1', '999999']) {
      const { headers } = await visitor.get(path.replace(/:\w+/g, id));
      expect(headers['cache-control']).toBe('no-store');
    }
  });

  it('are many', () => {
    expect(personal.length).toBeGreaterThan(60);
  });
});
