import { LatePracticeQueries } from '#follow-up/late-practice.queries';
import { homePaths } from '#home/home.paths';
import { markingPaths } from '#marking/marking.paths';
import { WriteDigests } from '#notifications/write-digests.job';
import { Clock } from '#platform/clock/clock';
import { dateText, dateTimeText } from '#platform/locale/dates';
import { practicePaths } from '#practice/practice.paths';
import { criteria, handIn, marks, placesOf } from '../marking/given-marks';
import { enrolmentOf, reportDraft, submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { say } from '../support/say';
import { freshPlace, newTrainer, REASON, uncalibrated } from './given-work-appeal';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const DAY = 86_400_000;

/** A returned report that has to come back by the end of practice. */
async function returned() {
  const report = await submittedReport(house, { ...uncalibrated, return_rounds: 2, resubmission_days: 28 });
  for (const place of await placesOf(house, report.workId))
    await handIn(house, place, await marks(house, 3, { residence: 2 }));
  return report;
}
/** The same with an appeal about `residence`. */
async function appealed() {
  await newTrainer(house);
  const report = await returned();
  const trainee = await house.as(report.personId);
  const position = (await criteria(house)).indexOf('residence') + 1;
  const form = await trainee.get(markingPaths.appeal(report.workId));
  expect(form.text).toContain(say('appeals.own-work.stands'));
  const fields = { [`contest-${position}`]: '1', [`reason-${position}`]: REASON };
  expect((await trainee.post(markingPaths.appeal(report.workId), fields)).status).toBe(303);
  return { ...report, trainee, position, place: (await freshPlace(house, report.workId))! };
}
type Appealed = Awaited<ReturnType<typeof appealed>>;

async function decide({ place, position }: Appealed, level: number): Promise<void> {
  await handIn(house, place, {
    marks: [{ criterion: 'residence', level, comment: '根拠を読み直しました。' }],
    comment: '在留の確認について、根拠を読み直しました。',
    version: 1,
  });
  const fresh = await house.as(place.markerId);
  const verdict = { [`level-${position}`]: String(level), [`answer-${position}`]: '二段落目を読み直したためです。' };
  expect((await fresh.post(markingPaths.verdict(place.id), verdict)).status).toBe(303);
}
const names = async (enrolmentId: number) =>
  (
    await house.rows<{ name: string }>(
      `SELECT name FROM events WHERE enrolment_id = $1 AND (name LIKE 'window.%' OR name LIKE 'work.contest%') ORDER BY id`,
      [enrolmentId],
    )
  ).map(({ name }) => name);

describe('while an appeal against a returned report is open', () => {
  it('its days stand still; with the answer they run on, and the trainee sees the new day', async () => {
    const one = await appealed();
    const before = await enrolmentOf(house, one.personId);
    const stands = await one.trainee.get(practicePaths.report);
    expect(stands.text).toContain('出し直しの期限は止まっています');
    expect(stands.text).not.toContain(say('practice.report.comeBackBy'));
    for (const path of [practicePaths.overview, practicePaths.reportResult])
      expect((await one.trainee.get(path)).text).toContain(say('practice.standsShort'));

    const start = house.get(Clock).now();
    house.travelTo(new Date(before.practiceEndsAt.getTime() + DAY));
    const office = await actor(house, 'office');
    const late = await house.get(LatePracticeQueries).list(office, 0);
    expect(late.map(({ id }) => id)).not.toContain(one.enrolmentId);
    const [{ version } = { version: 0 }] = await house.rows<{ version: number }>(
      'SELECT row_version AS version FROM practice_reports WHERE enrolment_id = $1',
      [one.enrolmentId],
    );
    const save = { ...reportDraft([], version), entryIds: [String(one.entryId)] };
    expect((await one.trainee.post(practicePaths.report, save)).status).toBe(303);

    await decide(one, 2);
    const after = await enrolmentOf(house, one.personId);
    const stood = house.get(Clock).now().getTime() - start.getTime();
    const moved = after.practiceEndsAt.getTime() - before.practiceEndsAt.getTime();
    expect(moved).toBeGreaterThanOrEqual(stood);
    expect(moved - stood).toBeLessThan(DAY);
    expect(await names(one.enrolmentId)).toEqual(
      expect.arrayContaining(['work.contested', 'window.stopped', 'work.contest_ended', 'window.resumed']),
    );
    const page = await one.trainee.get(practicePaths.report);
    expect(page.text).toContain(say('practice.report.comeBackBy'));
    expect(page.text).toContain(dateTimeText('ja', after.practiceEndsAt));
    expect((await one.trainee.get(homePaths.home)).text).toContain(dateText('ja', after.practiceEndsAt));
    house.travelTo(start);
  });

  it('no reminder is sent, although the day is near', async () => {
    const [one, other] = [await appealed(), await returned()];
    const { practiceEndsAt } = await enrolmentOf(house, one.personId);
    const start = house.get(Clock).now();
    house.travelTo(new Date(practiceEndsAt.getTime() - 3 * DAY));
    await house.get(WriteDigests).run();
    const told = await house.rows(
      'SELECT DISTINCT enrolment_id AS id FROM deadline_reminders WHERE enrolment_id = ANY ($1)',
      [[one.enrolmentId, other.enrolmentId]],
    );
    expect(told).toEqual([{ id: other.enrolmentId }]);
    house.travelTo(start);
  });

  it('an answer that accepts the report starts no days anew', async () => {
    const one = await appealed();
    const before = await enrolmentOf(house, one.personId);
    await decide(one, 3);
    const after = await enrolmentOf(house, one.personId);
    expect([after.stage, after.practiceStoppedAt, after.practiceEndsAt]).toEqual([
      ...['case_review', null, before.practiceEndsAt],
    ]);
  });

  it('the database refuses an end that is sooner than before', async () => {
    const one = await appealed();
    await house.rows(`UPDATE enrolments SET practice_due_at = now() + interval '300 days' WHERE id = $1`, [
      one.enrolmentId,
    ]);
    await expect(
      house.rows(`UPDATE enrolments SET practice_stopped_at = NULL, practice_due_at = now() WHERE id = $1`, [
        one.enrolmentId,
      ]),
    ).rejects.toThrow('sooner than before');
  });
});
