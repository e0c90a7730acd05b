import { practicePaths } from '#practice/practice.paths';
import { openHouse, type TestApp } from '../support/app';
import { approvedTaskSheet, draftEntry, practitioner } from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const linesOf = (enrolmentId: number) =>
  house.rows<{ id: number }>('SELECT id FROM planned_evidence WHERE enrolment_id = $1 ORDER BY position', [
    enrolmentId,
  ]);

describe('the plan against what was done', () => {
  it('shows which entry fulfils which line, and can be told anew', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const entry = await draftEntry(house, who);
    const [first, second] = await linesOf(who.enrolmentId);
    const visitor = await house.as(who.personId);
    expect((await visitor.get(practicePaths.plan)).text).toContain('2件のうち0件');
    const tie = (planned: string) => visitor.post(practicePaths.fulfilment(entry), { [`planned-${entry}`]: planned });
    expect((await tie(String(first?.id))).status).toBe(303);
    expect((await visitor.get(practicePaths.plan)).text).toContain('2件のうち1件');
    expect((await tie(String(second?.id))).status).toBe(303);
    expect(await house.rows('SELECT planned_id FROM fulfilments WHERE entry_id = $1', [entry])).toEqual([
      { planned_id: second?.id },
    ]);
    expect((await tie('')).status).toBe(303);
    expect(await house.rows('SELECT 1 FROM fulfilments WHERE entry_id = $1', [entry])).toEqual([]);
  });

  it('ties no entry and no line of others', async () => {
    const who = await practitioner(house);
    const other = await practitioner(house);
    await approvedTaskSheet(house, who);
    await approvedTaskSheet(house, other);
    const entry = await draftEntry(house, who);
    const [theirs] = await linesOf(other.enrolmentId);
    const fields = { [`planned-${entry}`]: String(theirs?.id) };
    expect((await (await house.as(who.personId)).post(practicePaths.fulfilment(entry), fields)).status).toBe(404);
    expect((await (await house.as(other.personId)).post(practicePaths.fulfilment(entry), fields)).status).toBe(404);
    await expect(
      house.rows('INSERT INTO fulfilments (entry_id, enrolment_id, planned_id) VALUES ($1, $2, $3)', [
        ...[entry, who.enrolmentId, theirs?.id],
      ]),
    ).rejects.toThrow('foreign key');
  });
});
