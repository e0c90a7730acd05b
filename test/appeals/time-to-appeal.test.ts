import { markingPaths } from '#marking/marking.paths';
import { addDays, Clock } from '#platform/clock/clock';
import { closedAttempt, forgetAttempts } from '../examination/given-closed';
import { learner, unhurried } from '../learning/given-learner';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { say } from '../support/say';
import { markedReport } from './given-work-appeal';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());
beforeEach(() => forgetAttempts(house));

const DAY = 86_400_000;
const LIST = '/appeal-extensions';
const wish = (result: string, days: number) => ({
  ...{ result, newUntilOn: addDays(house.get(Clock).today(), days), extensionReason: 'illness' },
  note: '三週間、連絡が取れませんでした。',
});

/** A person who marked a work, whose time to appeal has ended. */
async function tooLate() {
  const report = await markedReport(house);
  await house.rows(`UPDATE works SET appeal_until = $2 WHERE id = $1`, [
    report.workId,
    new Date(house.get(Clock).now().getTime() - DAY),
  ]);
  return { ...report, trainee: await house.as(report.personId), result: `work-${report.workId}` };
}
const propose = async (who: string, enrolmentId: number, fields: Record<string, string>): Promise<string> => {
  const answer = await (await house.as(who)).post(`${LIST}/of/${enrolmentId}`, fields);
  expect(answer.status).toBe(303);
  return answer.location.replace(/\?.*/, '');
};

describe('more time to appeal against marks', () => {
  it('is proposed by the office and, after the end, approved by the agency; the trainee sees the new day and is told', async () => {
    const { trainee, enrolmentId, workId, result, personId } = await tooLate();
    expect((await trainee.get(markingPaths.appeal(workId))).text).toContain('申立ての期限を過ぎています');
    const office = await house.as('office');
    expect((await office.get(`/enrolments/${enrolmentId}`)).body).toContain(`href="${LIST}/new?enrolment`);
    const form = await office.get(`${LIST}/new?enrolment=${enrolmentId}`);
    expect(form.body).toContain(`value="${result}"`);
    const empty = await office.post(`${LIST}/of/${enrolmentId}`, { ...wish(result, 10), note: '' });
    expect([empty.status, empty.body.includes(`value="${result}" checked`)]).toEqual([422, true]);
    const silent = await office.post(`${LIST}/of/${enrolmentId}`, { ...wish(result, 10), extensionReason: '' });
    expect([silent.status, silent.body.includes('href="#extensionReason"')]).toEqual([422, true]);
    for (const days of [-3, 200])
      expect((await office.post(`${LIST}/of/${enrolmentId}`, wish(result, days))).status).toBe(422);
    const path = await propose('office', enrolmentId, wish(result, 10));
    expect((await office.post(`${LIST}/of/${enrolmentId}`, wish(result, 12))).status).toBe(409);
    expect((await trainee.get(markingPaths.appeal(workId))).text).toContain('申立ての期限を過ぎています');
    expect((await office.get(path)).text).toContain(say('appeals.extension.another'));
    expect((await office.post(`${path}/approval`)).status).toBe(403);

    const agency = await house.as('agency1');
    expect((await agency.get('/home')).text).toContain(say('home.waiting.appeal-extensions.heading', { count: 1 }));
    expect((await agency.get(LIST)).body).toContain(`href="${path}"`);
    expect((await agency.post(`${path}/approval`)).status).toBe(303);
    expect((await agency.post(`${path}/approval`)).status).toBe(409);
    const open = await trainee.get(markingPaths.appeal(workId));
    expect(open.text).toContain(say('appeals.own.submit'));
    expect(open.body).toContain('name="contest-');
    await house.deliver();
    expect(
      await house.rows(`SELECT 1 FROM mails WHERE person_id = $1 AND template = 'appeal-time-extended'`, [personId]),
    ).toHaveLength(1);
    expect(
      await house.rows(
        `SELECT name, reason FROM events WHERE enrolment_id = $1 AND name LIKE 'appeal_extension.%' ORDER BY id`,
        [enrolmentId],
      ),
    ).toEqual([
      { name: 'appeal_extension.requested', reason: 'illness' },
      { name: 'appeal_extension.approved', reason: 'illness' },
    ]);
  });

  it('can be declined, and then nothing changes', async () => {
    const { trainee, enrolmentId, workId, result } = await tooLate();
    const path = await propose('agency2', enrolmentId, wish(result, 10));
    expect((await (await house.as('office')).post(`${path}/refusal`)).status).toBe(403);
    expect((await (await house.as('agency1')).post(`${path}/refusal`)).status).toBe(303);
    expect((await trainee.get(markingPaths.appeal(workId))).text).toContain('申立ての期限を過ぎています');
    await expect(house.rows(`UPDATE appeal_extensions SET note = 'x'`)).rejects.toThrow();
  });

  it('is for others than the trainee, and of the own cohorts', async () => {
    const { trainee, enrolmentId, result, personId } = await tooLate();
    expect((await trainee.post(`${LIST}/of/${enrolmentId}`, wish(result, 10))).status).toBe(403);
    const other = await tooLate();
    expect((await (await house.as('office')).post(`${LIST}/of/${enrolmentId}`, wish(other.result, 10))).status).toBe(
      422,
    );
    await expect(
      house.rows(
        `INSERT INTO appeal_extensions (enrolment_id, work_id, old_until, new_until, reason_code, note, status, requested_by, requested_at)
         VALUES ($1, $2, now(), now() + interval '1 day', 'other', 'x', 'requested', $3, now())`,
        [enrolmentId, other.workId, personId],
      ),
    ).rejects.toThrow('themselves');
  });
});

describe('more time to appeal against a test', () => {
  it('is approved by somebody else of the office while the time runs', async () => {
    const one = await learner(house, { ...unhurried, check_test_pass_percent: 68 });
    const wrong = Array.from({ length: 10 }, (_, index) => index);
    const attempt = await closedAttempt(house, one.enrolmentId, { wrong });
    const now = house.get(Clock).now();
    await house.rows('UPDATE attempts SET submitted_at = $2 WHERE id = $1', [attempt.id, now]);
    const path = await propose('agency1', one.enrolmentId, wish(`attempt-${attempt.id}`, 30));
    expect((await (await house.as('agency1')).post(`${path}/approval`)).status).toBe(403);
    expect((await (await house.as('office')).post(`${path}/approval`)).status).toBe(303);
    house.travelTo(new Date(now.getTime() + 20 * DAY));
    const visitor = await house.as((await actor(house, one.personId)).id);
    const page = await visitor.get(`/attempts/${attempt.id}/appeal`);
    expect(page.text).toContain(say('appeals.own.submit'));
    const sent = await visitor.post(`/attempts/${attempt.id}/appeal`, {
      items: [attempt.itemIds[0] ?? ''],
      reason: '「提供」の意味が二つに取れるため、二番目の答えも成り立ちます。',
    });
    expect(sent.status).toBe(303);
    house.travelTo(now);
  });
});
