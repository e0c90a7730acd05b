import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
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

  it('count incidents of personal data, and say how long it took to redact them, without a word of theirs', async () => {
    const first = await given.trainee(house);
    const second = await given.trainee(house);
    const { id: office } = await given.actor(house, 'office');
    const { id: agency } = await given.actor(house, 'agency1');
    const empty = await (await house.as('operator')).get(reportingPaths.operations);
    expect(empty.text).toContain(say('reporting.operations.noIncidentHours'));
    const incident = `INSERT INTO incidents (enrolment_id, kind, text_id, source, data_kinds, note, status, noticed_at, quarantined_at, quarantined_by, handled_at,
      handled_by, passages, places, duty, closed_at, closed_by, closing_note)`;
    await house.rows(
      `${incident} SELECT $1::int, 'report', $1::int, 'staff', '{name}'::text[], '秘密の覚書', 'closed', now() - interval '150 minutes', now(), $3::int, now(), $3::int, 1, 1, 'not_needed', now(), $4::int, '終わり'
       UNION ALL SELECT $2::int, 'report', $2::int, 'staff', '{name}'::text[], '秘密の覚書', 'redacted', now() - interval '90 minutes', now(), $3::int, now(), $3::int, 1, 1, 'undecided', NULL::timestamptz, NULL::int, NULL::text`,
      [first.enrolmentId, second.enrolmentId, office, agency],
    );
    const operator = await (await house.as('operator')).get(reportingPaths.operations);
    expect(operator.text).toContain(say('reporting.operations.incidents', { open: 1, closed: 1 }));
    expect(operator.text).toContain(say('reporting.operations.incidentHours', { hours: '2.0' }));
    expect(operator.text).not.toContain('秘密の覚書');
    expect(operator.body).not.toContain('href="/incidents"');
    await house.get(AppointPerson).run(systemActor, { personId: office, role: 'operator' });
    expect((await (await house.as('office')).get(reportingPaths.operations)).body).toContain('href="/incidents"');
    await house.rows(`DELETE FROM appointments WHERE person_id = $1 AND role = 'operator'`, [office]);
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
