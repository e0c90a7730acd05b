import { practicePaths } from '#practice/practice.paths';
import { PracticeNextStep } from '#practice/practice-next-step';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { openHouse, type TestApp } from '../support/app';
import {
  approvedTaskSheet,
  confirmedEntry,
  enrolmentOf,
  practitioner,
  reportDraft,
  sharedEntry,
  submittedReport,
} from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const fields = (entryIds: number[], version = 1) => ({ ...reportDraft([], version), entryIds: entryIds.map(String) });
const reportOf = async (enrolmentId: number) =>
  (
    await house.rows<{ status: string; round: number; row_version: number; entry_ids: number[] }>(
      'SELECT * FROM practice_reports WHERE enrolment_id = $1',
      [enrolmentId],
    )
  )[0];
const stageOf = async (enrolmentId: number) =>
  (await house.rows<{ stage: string }>('SELECT stage FROM enrolments WHERE id = $1', [enrolmentId]))[0]?.stage;

describe('the report', () => {
  it('waits for the task sheet', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    expect((await visitor.get(practicePaths.report)).status).toBe(409);
    expect((await visitor.post(practicePaths.reportSubmission, fields([]))).status).toBe(409);
    await approvedTaskSheet(house, who);
    const page = await visitor.get(practicePaths.report);
    expect(page.status).toBe(200);
    expect(page.text).toContain('退職後の健康保険');
  });

  it('is kept while it is written, and not overwritten from an older window', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const visitor = await house.as(who.personId);
    const saved = await visitor.post(practicePaths.report, { title: '途中', version: 1 }, { 'x-autosave': '1' });
    expect(JSON.parse(saved.body)).toMatchObject({ version: 2 });
    expect((await visitor.post(practicePaths.report, { title: '古い窓', version: 1 })).status).toBe(409);
    expect((await visitor.get(practicePaths.report)).body).toContain('途中');
  });

  it('goes out with what could tell who a client is only when its writer has looked at it', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const visitor = await house.as(who.personId);
    const sent = { ...fields([await confirmedEntry(house, who)]), outcome: '電話090-0000-1234に結果を伝えた。' };
    const unseen = await visitor.post(practicePaths.reportSubmission, sent);
    expect(unseen.status).toBe(422);
    expect(unseen.body).toContain('<mark>090-0000-1234</mark>');
    expect(unseen.body).toContain('href="#lookedThrough"');
    const lookedThrough = /name="lookedThrough" value="([^"]+)"/.exec(unseen.body)?.[1] ?? '';
    expect((await visitor.post(practicePaths.reportSubmission, { ...sent, lookedThrough })).status).toBe(303);
  });

  it('needs every text and as many confirmed entries as the cohort asks for', async () => {
    const who = await practitioner(house, { practice_deep: 1, practice_short: 1, practice_preventive: 0 });
    await approvedTaskSheet(house, who);
    const visitor = await house.as(who.personId);
    const short = await confirmedEntry(house, who);
    const unconfirmed = await sharedEntry(house, who, { kind: 'deep' });
    const incomplete = await visitor.post(practicePaths.reportSubmission, { ...fields([short]), course: '' });
    expect(incomplete.status).toBe(422);
    expect(incomplete.body).toContain('href="#course"');
    expect(incomplete.body).toContain('href="#entryIds"');
    expect((await visitor.post(practicePaths.reportSubmission, fields([short, unconfirmed]))).status).toBe(422);
    expect((await reportOf(who.enrolmentId))?.status).toBe('draft');
    const deep = await confirmedEntry(house, who, { kind: 'deep' });
    expect((await visitor.post(practicePaths.reportSubmission, fields([short, deep]))).status).toBe(303);
    expect(await reportOf(who.enrolmentId)).toMatchObject({ status: 'submitted', round: 1, entry_ids: [short, deep] });
    expect(
      await house.rows('SELECT DISTINCT status FROM practice_entries WHERE id = ANY ($1)', [[short, deep]]),
    ).toEqual([{ status: 'evidence' }]);
  });

  it('never takes the entries of somebody else', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const foreign = await confirmedEntry(house, await practitioner(house));
    const visitor = await house.as(who.personId);
    expect((await visitor.post(practicePaths.report, fields([foreign]))).status).toBe(422);
    expect((await visitor.post(practicePaths.reportSubmission, fields([foreign]))).status).toBe(422);
  });

  it('is submitted once, even when the button is pressed twice', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const entry = await confirmedEntry(house, who);
    const visitor = await house.as(who.personId);
    await visitor.get(practicePaths.report);
    const answers = await Promise.all([
      visitor.post(practicePaths.reportSubmission, fields([entry])),
      visitor.post(practicePaths.reportSubmission, fields([entry])),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    expect(await house.rows('SELECT 1 FROM works WHERE enrolment_id = $1', [who.enrolmentId])).toHaveLength(1);
    expect((await visitor.post(practicePaths.report, fields([entry], 2))).status).toBe(409);
    expect((await visitor.post(practiceLogPaths.editEntry(entry), { version: 1 })).status).toBeGreaterThanOrEqual(409);
  });

  it('is not taken after the deadline', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const entry = await confirmedEntry(house, who);
    await house.rows(
      `UPDATE cohorts SET practice_ends_at = now() - interval '1 minute', learning_ends_at = now() - interval '1 hour', learning_starts_at = now() - interval '2 hours', application_deadline = now() - interval '3 hours', recruitment_opens_at = now() - interval '4 hours' WHERE id = $1`,
      [who.cohortId],
    );
    expect((await (await house.as(who.personId)).post(practicePaths.reportSubmission, fields([entry]))).status).toBe(
      409,
    );
    expect((await reportOf(who.enrolmentId))?.status).toBe('draft');
  });
});

describe('the result', () => {
  it('does not exist before it is released, and then shows levels and comments', async () => {
    const { workId, personId, enrolmentId, entryId } = await submittedReport(house);
    const visitor = await house.as(personId);
    const [first, second] = await placesOf(house, workId);
    await handIn(house, first!, await marks(house, 3));
    expect((await visitor.get(practicePaths.reportResult)).status).toBe(404);
    expect((await visitor.get(practicePaths.report)).text).toContain('講師が評価しています');
    await handIn(house, second!, { ...(await marks(house, 3)), comment: '根拠の示し方がよいです。' });
    const page = await visitor.get(practicePaths.reportResult);
    expect(page.status).toBe(200);
    expect(page.text).toContain('根拠の示し方がよいです。');
    expect(page.text).toContain('相談できればできる');
    expect(page.text).not.toContain('例山 こずえ');
    expect(await reportOf(enrolmentId)).toMatchObject({ status: 'accepted' });
    expect(await stageOf(enrolmentId)).toBe('case_review');
    expect(await house.rows('SELECT status FROM practice_entries WHERE id = $1', [entryId])).toEqual([
      { status: 'frozen' },
    ]);
    expect((await visitor.get(practicePaths.overview)).status).toBe(200);
    expect((await visitor.post(practicePaths.report, fields([entryId], 2))).status).toBe(409);
  });

  it('below the pass level sends the report back to be mended, as often as the course allows', async () => {
    const { workId, personId, enrolmentId, entryId } = await submittedReport(house, {
      practice_deep: 0,
      practice_short: 1,
      practice_preventive: 0,
      return_rounds: 1,
    });
    const visitor = await house.as(personId);
    for (const place of await placesOf(house, workId)) await handIn(house, place, await marks(house, 3, { ethics: 2 }));
    const returned = await reportOf(enrolmentId);
    expect(returned).toMatchObject({ status: 'returned', round: 1 });
    expect(await stageOf(enrolmentId)).toBe('practice');
    expect((await visitor.get(practicePaths.report)).text).toContain('講師から返されました');
    expect((await visitor.get(practicePaths.reportResult)).text).toContain('次に目指すこと');
    const again = { ...fields([entryId], returned?.row_version), 'answer-ethics': '同意の範囲を書き足した。' };
    expect((await visitor.post(practicePaths.reportSubmission, again)).status).toBe(303);
    expect(await reportOf(enrolmentId)).toMatchObject({ status: 'resubmitted', round: 2 });
    const [second] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1 AND round = 2', [
      enrolmentId,
    ]);
    for (const place of await placesOf(house, second!.id))
      await handIn(house, place, await marks(house, 3, { ethics: 2 }));
    expect(await reportOf(enrolmentId)).toMatchObject({ status: 'not_accepted' });
    expect(await house.rows('SELECT status FROM enrolments WHERE id = $1', [enrolmentId])).toEqual([
      { status: 'active' },
    ]);
  });

  it('stands for a trainee who has left meanwhile; no stage opens', async () => {
    const { workId, enrolmentId } = await submittedReport(house);
    await house.rows(
      `UPDATE enrolments SET status = 'withdrawn', finished_at = now(), reason_code = 'transfer' WHERE id = $1`,
      [enrolmentId],
    );
    for (const place of await placesOf(house, workId)) await handIn(house, place, await marks(house, 3));
    expect(await reportOf(enrolmentId)).toMatchObject({ status: 'accepted' });
    expect(await stageOf(enrolmentId)).toBe('practice');
  });
});

describe('practice at a glance', () => {
  it('says what is next and how much is asked for', async () => {
    const who = await practitioner(house, {});
    const visitor = await house.as(who.personId);
    const page = await visitor.get(practicePaths.overview);
    expect(page.status).toBe(200);
    expect(page.text).toContain('課題設定シートを書く');
    expect(page.text).toContain('0 / 3件');
    const step = await house.get(PracticeNextStep).of(await enrolmentOf(house, who.personId));
    expect(step).toMatchObject({ href: practicePaths.task, headingKey: 'practice.next.task.heading' });
    for (const language of ['ja-easy', 'en']) {
      await visitor.get(`/language/${language}?to=/`);
      for (const path of [practicePaths.overview, practicePaths.task, practicePaths.entries, practicePaths.newEntry])
        expect((await visitor.get(path)).status).toBe(200);
    }
    expect((await (await house.as('trainer1')).get(practicePaths.overview)).status).toBe(403);
  });
});
