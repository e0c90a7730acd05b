import { Words } from '#platform/locale/words';
import { reportingPaths } from '#reporting/reporting.paths';
import { openHouse, type TestApp } from '../support/app';
import * as given from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const say = (key: string, values = {}) => house.get(Words).plain('ja', key, values);

describe('operations', () => {
  it('show what waits in each queue, without casework', async () => {
    await given.submittedApplication(house, { personId: await given.person(house, '秘密 はなこ') });
    const page = await (await house.as('operator')).get(reportingPaths.operations);
    expect(page.status).toBe(200);
    expect(page.text).toContain('ComposeMails');
    expect(page.text).not.toContain('秘密');
    expect(page.text).not.toContain('窓口での相談を、解決まで導けるようになりたいです。');
  });

  it('point at mails that failed and at seals that are late', async () => {
    await house.rows(`INSERT INTO mails (template, address, language, subject, body, status, tries, created_at, error)
      VALUES ('work-released', 'a@example.jp', 'ja', 's', 'b', 'failed', 6, now(), 'ECONNECTION')`);
    house.travelTo(new Date(Date.now() + 3_600_000));
    const page = await (await house.as('operator')).get(reportingPaths.operations);
    expect(page.text).toContain(say('reporting.operations.troubleMails'));
    expect(page.text).toContain(say('reporting.operations.troubleChain'));
  });

  it.each(['agency1', 'office', 'auditor', 'trainee1'])('are closed to %s', async (who) => {
    expect((await (await house.as(who)).get(reportingPaths.operations)).status).toBe(403);
  });
});
