import { AssignWaitingWorks } from '#allocation/assign-waiting-works.job';
import { SayCapacity } from '#allocation/say-capacity';
import { AppealsQueries } from '#appeals/appeals.queries';
import { markingPaths } from '#marking/marking.paths';
import { addDays, Clock } from '#platform/clock/clock';
import { SubmitReport } from '#practice/submit-report';
import { asFields, criteria, handIn, marks } from '../marking/given-marks';
import { reportDraft } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { freshPlace, markedReport, newTrainer, REASON } from './given-work-appeal';

let house: TestApp;
let trainer4 = 0;
beforeAll(async () => {
  house = await openHouse();
  trainer4 = await newTrainer(house);
});
beforeEach(async () => {
  // Room enough for one more appeal.
  await house.get(SayCapacity).run(await actor(house, trainer4), trainer4, { usual: 60, weeks: [] });
});
afterAll(() => house.close());

const position = async (criterion: string) => (await criteria(house)).indexOf(criterion) + 1;
const points = async (criterion: string, reason = REASON) => ({
  [`contest-${await position(criterion)}`]: '1',
  [`reason-${await position(criterion)}`]: reason,
});
const appealOf = async (workId: number) =>
  (await house.rows<{ id: number; status: string }>('SELECT id, status FROM appeals WHERE work_id = $1', [workId]))[0];

/** A returned report with an appeal about `residence`, in the hands of fresh eyes. */
async function appealed(values: Record<string, number> = { residence: 2 }) {
  const report = await markedReport(house, values);
  const trainee = await house.as(report.personId);
  const sent = await trainee.post(markingPaths.appeal(report.workId), await points('residence'));
  expect([sent.status, sent.location]).toEqual([
    303,
    `${markingPaths.appeal(report.workId)}?done=appeals.appeal_lodged`,
  ]);
  return { ...report, trainee, place: (await freshPlace(house, report.workId))! };
}

/** The same with the own marks of the fresh eyes in. */
async function markedAnew(level: number, values: Record<string, number> = { residence: 2 }) {
  const one = await appealed(values);
  await handIn(house, one.place, {
    marks: [{ criterion: 'residence', level, comment: '「在留期限」を確かめた箇所が示されています。' }],
    comment: '在留の確認について、根拠を読み直しました。',
    version: 1,
  });
  return { ...one, fresh: await house.as(one.place.markerId) };
}

const verdict = async (level: number, answer = '二段落目に期限の確認が示されているためです。') => ({
  [`level-${await position('residence')}`]: String(level),
  [`answer-${await position('residence')}`]: answer,
});

describe('an appeal against marks', () => {
  it('is lodged per criterion with a reason, once, and shows by when it is answered', async () => {
    const { trainee, workId, enrolmentId } = await appealed();
    const page = await trainee.get(markingPaths.appeal(workId));
    expect(page.text).toContain('初めて読む講師が評価しています');
    expect(page.text).toContain('回答の予定日');
    expect(page.text).toContain(REASON);
    expect((await trainee.post(markingPaths.appeal(workId), await points('residence'))).status).toBe(409);
    const events = await house.rows<{ name: string }>('SELECT name FROM events WHERE enrolment_id = $1', [enrolmentId]);
    expect(events.map(({ name }) => name)).toContain('work_appeal.lodged');
    expect((await trainee.get('/home')).text).toContain('異議申立ての審査を待っています');
  });

  it('keeps what was typed when something is missing', async () => {
    const { personId, workId } = await markedReport(house);
    const trainee = await house.as(personId);
    const none = await trainee.post(markingPaths.appeal(workId), {});
    expect([none.status, none.body.includes('href="#contest-1"')]).toEqual([422, true]);
    const short = await trainee.post(markingPaths.appeal(workId), await points('residence', '短い理由'));
    expect([
      short.status,
      short.text.includes('短い理由'),
      short.body.includes('name="contest-1" value="1" checked'),
    ]).toEqual([422, true, true]);
    expect(await appealOf(workId)).toBeUndefined();
  });

  it('does not exist for anybody else, and not before the release', async () => {
    const { workId } = await markedReport(house);
    const other = await markedReport(house);
    const stranger = await house.as(other.personId);
    expect((await stranger.get(markingPaths.appeal(workId))).status).toBe(404);
    expect((await stranger.post(markingPaths.appeal(workId), await points('residence'))).status).toBe(404);
    expect((await (await house.as('office')).get(markingPaths.appeal(workId))).status).toBe(403);
  });

  it('is possible for fourteen days', async () => {
    const { personId, workId } = await markedReport(house);
    const now = house.get(Clock).now();
    await house.rows(`UPDATE works SET appeal_until = $2 WHERE id = $1`, [workId, new Date(now.getTime() - 1000)]);
    const trainee = await house.as(personId);
    expect((await trainee.get(markingPaths.appeal(workId))).text).toContain('申立ての期限を過ぎています');
    expect((await trainee.post(markingPaths.appeal(workId), await points('residence'))).status).toBe(409);
  });

  it('is not mixed up with appeals against tests', async () => {
    await appealed();
    const trainer = await actor(house, 'trainer1');
    expect(await house.get(AppealsQueries).waitingFor(trainer, house.get(Clock).now(), 0)).toEqual([]);
  });

  it('holds the next round back until it is decided', async () => {
    const { personId, entryId, workId } = await appealed();
    const trainee = await actor(house, personId);
    const draft = reportDraft([entryId], 4);
    await expect(house.get(SubmitReport).run(trainee, draft)).rejects.toMatchObject({ status: 409 });
    expect(await appealOf(workId)).toMatchObject({ status: 'waiting' });
  });
});

describe('fresh eyes', () => {
  it('are those of somebody who never saw the work; the database says so too', async () => {
    const { workId, place } = await appealed();
    const markers = await house.rows<{ id: number }>(
      'SELECT marker_id AS id FROM marker_assignments WHERE work_id = $1 AND ordinal < 3',
      [workId],
    );
    const approver = await actor(house, 'trainer3');
    for (const reader of [...markers.map(({ id }) => id), approver.id]) {
      expect(place.markerId).not.toBe(reader);
      expect(await house.rows('SELECT has_seen_work($1, $2) AS seen', [reader, workId])).toEqual([{ seen: true }]);
    }
    await expect(
      house.rows(`UPDATE marker_assignments SET marker_id = $2 WHERE id = $1`, [place.id, approver.id]),
    ).rejects.toThrow('has seen work');
  });

  it('mark the appealed criteria only, without the first marks and the reasons', async () => {
    const { place, workId } = await appealed();
    await house.rows(`SELECT 1 FROM works WHERE id = $1`, [workId]);
    const fresh = await house.as(place.markerId);
    const page = await fresh.get(markingPaths.assignment(place.id));
    expect(page.body).toContain('name="level-1"');
    expect(page.body).not.toContain('name="level-2"');
    expect(page.text).not.toContain(REASON);
    expect(page.text).not.toContain('聴き取りが丁寧です');
    expect(page.text).toContain('初めて読む目で');
    expect((await fresh.get(markingPaths.verdict(place.id))).status).toBe(409);
    expect((await fresh.post(markingPaths.identity(place.id), {})).status).toBe(409);
  });

  it('hand in and see the first marks and the reasons; nobody else sees theirs yet', async () => {
    const { place, trainee, workId } = await appealed();
    const fresh = await house.as(place.markerId);
    const draft = await marks(house, 4);
    const sent = await fresh.post(markingPaths.submission(place.id), asFields({ ...draft, comment: '新しい目の講評' }));
    expect([sent.status, sent.location]).toEqual([303, `${markingPaths.verdict(place.id)}?done=marking.handed_in`]);
    const page = await fresh.get(markingPaths.verdict(place.id));
    expect(page.text).toContain(REASON);
    expect(page.text).toContain('聴き取りが丁寧です');
    expect((await fresh.get('/home')).text).toContain('判断を待っている評価への異議申立て');
    expect((await trainee.get('/practice/report/result')).text).not.toContain('新しい目の講評');
    const [first] = await house.rows<{ id: number; markerId: number }>(
      'SELECT id, marker_id AS "markerId" FROM marker_assignments WHERE work_id = $1 AND ordinal = 1',
      [workId],
    );
    const before = await (await house.as(first!.markerId)).get(markingPaths.assignment(first!.id));
    expect(before.text).not.toContain('新しい目の講評');
    expect((await fresh.post(markingPaths.identity(place.id), {})).status).toBe(409);
  });

  it('are waited for where nobody is left, and the office names somebody', async () => {
    await house.rows(`DELETE FROM appointments WHERE person_id = $1`, [trainer4]);
    const { place, workId, trainee } = await appealed();
    expect(place).toBeUndefined();
    expect((await trainee.get(markingPaths.appeal(workId))).text).toContain('講師を探しています');
    const office = await house.as('office');
    expect((await office.get('/home')).text).toContain('講師が決まらないか予定日を過ぎた異議申立て');
    const { id = 0 } = (await appealOf(workId)) ?? {};
    expect((await office.get(`/report-appeals/${id}`)).text).toContain('指名できる講師が一人もいません');
    trainer4 = await newTrainer(house);
    expect((await office.get(`/report-appeals/${id}`)).text).not.toContain(REASON);
    expect((await office.post(`/report-appeals/${id}/marker`, {})).status).toBe(422);
    const seen = (await actor(house, 'trainer1')).id;
    expect((await office.post(`/report-appeals/${id}/marker`, { markerId: seen })).status).toBe(409);
    expect((await office.post(`/report-appeals/${id}/marker`, { markerId: trainer4 })).status).toBe(303);
    expect((await freshPlace(house, workId))?.markerId).toBe(trainer4);
    await house.get(AssignWaitingWorks).run();
    expect((await office.get('/report-appeals')).text).toContain('臨時 講師');
  });
});

describe('the decision', () => {
  it('needs a reason for each criterion and stays between the level that stood and the own mark', async () => {
    const { fresh, place } = await markedAnew(3);
    const missing = await fresh.post(markingPaths.verdict(place.id), await verdict(3, ''));
    expect([missing.status, missing.body.includes('href="#answer-1"')]).toEqual([422, true]);
    expect((await fresh.post(markingPaths.verdict(place.id), await verdict(4))).status).toBe(422);
    expect((await fresh.post(markingPaths.verdict(place.id), await verdict(1))).status).toBe(422);
  });

  it('raises a level: ledger, report and stage follow in the same act, and every mark is kept', async () => {
    const { fresh, place, workId, enrolmentId, trainee } = await markedAnew(4);
    const done = await fresh.post(markingPaths.verdict(place.id), await verdict(3));
    expect([done.status, done.location]).toEqual([
      303,
      `${markingPaths.verdict(place.id)}?done=appeals.appeal_decided`,
    ]);
    expect(await appealOf(workId)).toMatchObject({ status: 'upheld' });
    const { text } = await fresh.get(markingPaths.verdict(place.id));
    expect(text).toContain('申立てへのあなたの判断です。');
    expect([text.includes('申立てのときの段階 2'), text.includes('いまの段階')]).toEqual([true, false]);
    const agreements = await house.rows(
      `SELECT revision, method, (levels ->> 'residence')::int AS residence, replaced_at IS NULL AS stands FROM agreements WHERE work_id = $1 ORDER BY revision`,
      [workId],
    );
    expect(agreements).toEqual([
      { revision: 1, method: 'same', residence: 2, stands: false },
      { revision: 2, method: 'appeal', residence: 3, stands: true },
    ]);
    expect(await house.rows('SELECT outcome, status, contested FROM works WHERE id = $1', [workId])).toEqual([
      { outcome: 'accepted', status: 'released', contested: [] },
    ]);
    expect(await house.rows('SELECT status FROM practice_reports WHERE work_id = $1', [workId])).toEqual([
      { status: 'accepted' },
    ]);
    expect(await house.rows('SELECT stage FROM enrolments WHERE id = $1', [enrolmentId])).toEqual([
      { stage: 'case_review' },
    ]);
    expect(
      await house.rows('SELECT DISTINCT status FROM practice_entries WHERE enrolment_id = $1', [enrolmentId]),
    ).toEqual([{ status: 'frozen' }]);
    const [lowest] = await house.rows<{ level: number }>(
      'SELECT min(level)::int AS level FROM judgements WHERE enrolment_id = $1',
      [enrolmentId],
    );
    expect(lowest).toEqual({ level: 3 });
    const raters = await house.rows<{ n: number }>(
      'SELECT count(DISTINCT rater_id)::int AS n FROM competency_evidence WHERE enrolment_id = $1',
      [enrolmentId],
    );
    expect(raters).toEqual([{ n: 3 }]);
    const page = await trainee.get(markingPaths.appeal(workId));
    expect(page.text).toContain('段階 2 → 3');
    expect(page.text).toContain('二段落目に期限の確認が示されているためです。');
    expect((await trainee.get('/practice/report/result')).text).toContain('異議申立てを受けて');
    const names = await house.rows<{ name: string }>('SELECT name FROM events WHERE enrolment_id = $1', [enrolmentId]);
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'work.revised',
        'work_appeal.decided',
        'report.accepted',
        'judgement.revised',
        'stage.entered',
      ]),
    );
    expect((await fresh.post(markingPaths.verdict(place.id), await verdict(3))).status).toBe(409);
    await house.deliver();
    const mails = await house.rows(
      `SELECT template FROM mails WHERE enrolment_id = $1 AND template LIKE 'work-appeal%' ORDER BY id`,
      [enrolmentId],
    );
    expect(mails).toEqual([{ template: 'work-appeal-lodged' }, { template: 'work-appeal-decided' }]);
  });

  it('lets the marks stand, with a reason; the report comes back as before and the next round is free', async () => {
    const { fresh, place, workId, trainee } = await markedAnew(2);
    await fresh.post(
      markingPaths.verdict(place.id),
      await verdict(2, '期限の確認は記録にありますが、根拠がありません。'),
    );
    expect(await appealOf(workId)).toMatchObject({ status: 'dismissed' });
    expect(await house.rows('SELECT count(*)::int AS n FROM agreements WHERE work_id = $1', [workId])).toEqual([
      { n: 1 },
    ]);
    expect(await house.rows('SELECT outcome, contested FROM works WHERE id = $1', [workId])).toEqual([
      { outcome: 'returned', contested: [] },
    ]);
    expect((await trainee.get(markingPaths.appeal(workId))).text).toContain('根拠がありません');
    expect((await trainee.get('/home')).text).toContain('課題レポートを直して提出する');
    expect((await fresh.get(markingPaths.identity(place.id))).status).toBe(200);
    expect((await fresh.post(markingPaths.identity(place.id), {})).status).toBe(303);
  });

  it('of a passed report raises a level and changes nothing else', async () => {
    const { fresh, place, workId, enrolmentId } = await markedAnew(5, { residence: 3 });
    await fresh.post(markingPaths.verdict(place.id), await verdict(5));
    expect(await house.rows('SELECT outcome FROM works WHERE id = $1', [workId])).toEqual([{ outcome: 'accepted' }]);
    const accepted = await house.rows(
      `SELECT count(*)::int AS n FROM events WHERE enrolment_id = $1 AND name = 'report.accepted'`,
      [enrolmentId],
    );
    expect(accepted).toEqual([{ n: 1 }]);
  });

  it('is kept as it was written, whatever the code says', async () => {
    const { fresh, place, workId } = await markedAnew(3);
    await fresh.post(markingPaths.verdict(place.id), await verdict(3));
    const { id } = (await appealOf(workId))!;
    await expect(house.rows(`UPDATE appeal_points SET answer = 'x' WHERE appeal_id = $1`, [id])).rejects.toThrow();
    await expect(house.rows(`UPDATE agreements SET levels = '{}' WHERE work_id = $1`, [workId])).rejects.toThrow(
      'replaced, never changed',
    );
    await expect(house.rows('DELETE FROM agreements WHERE work_id = $1', [workId])).rejects.toThrow();
  });

  it('is looked for by the office when its day has passed', async () => {
    const { workId, trainee } = await appealed();
    await house.rows(`UPDATE appeals SET promised_on = $2 WHERE work_id = $1`, [
      workId,
      addDays(house.get(Clock).today(), -1),
    ]);
    expect((await trainee.get(markingPaths.appeal(workId))).text).toContain('予定日を過ぎています');
    expect((await (await house.as('office')).get('/report-appeals')).text).toContain('予定日を過ぎています');
  });
});
