import { WorksQueries } from '#marking/works.queries';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { openHouse, type TestApp } from '../support/app';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('the number of a work', () => {
  it('is never drawn by two who hand in at the same moment', async () => {
    const works = house.get(WorksQueries);
    const work = house.get(Work);
    const number = 'R-0042';
    const taken = await work.run(systemActor, async (mine) => {
      const first = await works.hasNumber(number, mine);
      const again = await works.hasNumber(number, mine);
      const other = await work.run(systemActor, (theirs) => works.hasNumber(number, theirs));
      return { first, again, other };
    });
    expect(taken).toEqual({ first: false, again: false, other: true });
    expect(await work.run(systemActor, (later) => works.hasNumber(number, later))).toBe(false);
  });
});
