import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const form = (values: Record<string, string> = {}) => ({
  name: '見本県国際交流協会',
  nameKana: 'みほんけんこくさいこうりゅうきょうかい',
  kind: 'commissioned',
  prefecture: '34',
  windowName: '外国人総合相談センター',
  ...values,
});
const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;

describe('registering an organisation', () => {
  it('puts it on the list, under the bureau of its prefecture', async () => {
    const office = await house.as('office');
    expect((await office.get('/organisations/new')).text).toContain('広島県');
    const before = await lastEvent();
    const done = await office.post('/organisations', form());
    expect([done.status, done.location]).toEqual([303, '/organisations?done=admissions.organisation_registered']);
    expect((await office.get(done.location)).text).toContain('見本県国際交流協会');
    expect(
      await house.rows(`SELECT kind, prefecture, bureau FROM organisations WHERE name = '見本県国際交流協会'`),
    ).toEqual([{ kind: 'commissioned', prefecture: '34', bureau: 'hiroshima' }]);
    expect(await house.events(before)).toEqual(['organisation.registered']);
  });

  it('is refused twice, without a field, and to others', async () => {
    const agency = await house.as('agency1');
    const typed = form({ name: '例示機構' });
    expect((await agency.post('/organisations', typed)).status).toBe(303);
    const again = await agency.post('/organisations', typed);
    expect(again.status).toBe(409);
    expect(again.text).toContain('すでに登録されています');
    expect((await agency.post('/organisations', form({ name: '例示機構', windowName: '第二窓口' }))).status).toBe(303);
    const empty = await agency.post('/organisations', form({ nameKana: '', kind: 'club', prefecture: '48' }));
    expect(empty.status).toBe(422);
    for (const field of ['nameKana', 'kind', 'prefecture']) expect(empty.body).toContain(`href="#${field}"`);
    expect(empty.body).toContain('value="外国人総合相談センター"');
    for (const who of ['contact', 'liaison', 'trainer1'])
      expect((await (await house.as(who)).post('/organisations', form({ name: 'x' }))).status).toBe(403);
  });
});

describe('the list of organisations', () => {
  it('goes on page by page in the order of the reading', async () => {
    for (let index = 0; index < 55; index += 1)
      await given.organisation(house, { name: `順序市${index}`, nameKana: `わ${String(index).padStart(2, '0')}` });
    await given.organisation(house, { name: '最初市', nameKana: 'あ' });
    const office = await house.as('office');
    const first = await office.get('/organisations');
    expect(first.text).toContain('最初市');
    expect(first.text).not.toContain('順序市54');
    const next = /href="([^"]*after[^"]*)" rel="next"/.exec(first.body)?.[1]?.replaceAll('&#x3D;', '=');
    const second = await office.get(next ?? '');
    expect(second.text).toContain('順序市54');
    expect(second.text).not.toContain('最初市');
    for (let index = 0; index < 55; index += 1)
      expect(
        Number(first.text.includes(`わ${String(index).padStart(2, '0')}`)) +
          Number(second.text.includes(`わ${String(index).padStart(2, '0')}`)),
      ).toBe(1);
  });
});
