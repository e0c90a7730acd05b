import { practicePaths } from '#practice/practice.paths';
import { SubmitTaskSheet } from '#practice/submit-task-sheet';
import { openHouse, type TestApp } from '../support/app';
import { actor, person, trainee } from '../support/given';
import { type Practitioner, plan, planFields, practitioner, sheetDraft, submittedTaskSheet } from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const { plan: _, ...texts } = sheetDraft;
const fields = { ...texts, startsOn: '2026-12-01', endsOn: '2027-02-15', ...planFields(plan) };
/** Lines that were written before and are not any more. */
const emptied = Object.fromEntries(Object.keys(planFields(plan)).map((name) => [name, '']));
const sheetOf = async ({ enrolmentId }: Practitioner) =>
  (
    await house.rows<{
      id: number;
      status: string;
      round: number;
      goal: string;
      row_version: number;
      decision_comment: string;
    }>('SELECT * FROM task_sheets WHERE enrolment_id = $1', [enrolmentId])
  )[0];

const hiddenIn = (body: string): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g))
    if (name !== '_csrf') found[name] = [...(found[name] ?? []), value];
  return found;
};

describe('the task sheet', () => {
  it('that two windows wrote on asks part by part: words, competencies, days and the lines of the plan', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    expect((await visitor.post(practicePaths.task, fields)).status).toBe(303);
    const [first] = plan;
    const other = {
      ...{ ...texts, startsOn: '2026-12-01', ...planFields(first ? [{ ...first, shownBy: '助言者の返事。' }] : []) },
      ...{ goal: '別の窓の目標', competencies: ['K2'], endsOn: '2027-02-01' },
    };
    const merge = await visitor.post(practicePaths.taskSubmission, other);
    expect(merge.status).toBe(409);
    const parts = ['goal', 'competencies', 'period', 'plan'];
    for (const part of parts) expect(merge.body).toContain(`name="take-${part}"`);
    expect(merge.body).not.toContain('name="take-situation"');
    const hidden = { ...hiddenIn(merge.body), ...texts, goal: other.goal, competencies: other.competencies };
    const take = (kept: readonly string[]) => ({
      ...{ ...hidden, startsOn: '2026-12-01', endsOn: other.endsOn, version: hiddenIn(merge.body)['version'] ?? '' },
      ...Object.fromEntries(kept.map((part) => [`take-${part}`, 'kept'])),
    });
    expect((await visitor.post(practicePaths.task, take(['plan', 'period']))).status).toBe(303);
    const [sheet] = await house.rows(
      `SELECT goal, competencies, ends_on::text AS ends_on, (SELECT array_agg(p.shown_by ORDER BY p.position) FROM planned_evidence p WHERE p.enrolment_id = s.enrolment_id) AS plan
       FROM task_sheets s WHERE enrolment_id = $1`,
      [who.enrolmentId],
    );
    expect(sheet).toEqual({
      ...{ goal: '別の窓の目標', competencies: ['K2'], ends_on: '2027-02-15' },
      plan: plan.map(({ shownBy }) => shownBy),
    });
  });

  it('goes to a trainer with what could tell who a client is only when its writer has looked at it', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const sent = { ...fields, situation: '髙橋さんの退職の相談から始める。' };
    const unseen = await visitor.post(practicePaths.taskSubmission, sent);
    expect(unseen.status).toBe(422);
    expect(unseen.body).toContain('<mark>髙橋</mark>');
    const lookedThrough = /name="lookedThrough" value="([^"]+)"/.exec(unseen.body)?.[1] ?? '';
    expect((await visitor.post(practicePaths.taskSubmission, { ...sent, lookedThrough })).status).toBe(303);
  });

  it('lies ready when practice opens, and not before', async () => {
    const early = await trainee(house);
    const answer = await (await house.as(early.personId)).get(practicePaths.task);
    expect(answer.status).toBe(409);
    const who = await practitioner(house);
    const page = await (await house.as(who.personId)).get(practicePaths.task);
    expect(page.status).toBe(200);
    expect(page.text).toContain('提出すると、この期の講師が読みます');
    expect(await sheetOf(who)).toMatchObject({ status: 'draft', round: 0 });
  });

  it('is kept while it is written, half finished too', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const saved = await visitor.post(practicePaths.task, { goal: '確かめる', version: 1 }, { 'x-autosave': '1' });
    expect(JSON.parse(saved.body)).toMatchObject({ version: 2 });
    expect(await sheetOf(who)).toMatchObject({ goal: '確かめる', row_version: 2 });
    const late = await visitor.post(practicePaths.task, { goal: '古い窓', version: 1 });
    expect(late.status).toBe(409);
    expect(await sheetOf(who)).toMatchObject({ goal: '確かめる' });
    expect(
      (await visitor.post(practicePaths.task, { ...fields, startsOn: '2027-01-10', endsOn: '2027-01-01', version: 2 }))
        .status,
    ).toBe(422);
  });

  it('is not submitted before it is complete; what was typed stays', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const answer = await visitor.post(practicePaths.taskSubmission, { goal: '目標だけ', version: 1 });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('目標だけ');
    expect(answer.body).toContain('href="#situation"');
    expect(answer.body).toContain('href="#competencies"');
    expect((await sheetOf(who))?.status).toBe('draft');
  });

  it('is submitted once, and then fixed', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    expect((await visitor.post(practicePaths.taskSubmission, fields)).status).toBe(303);
    expect(await sheetOf(who)).toMatchObject({ status: 'submitted', round: 1 });
    expect((await visitor.post(practicePaths.taskSubmission, { ...fields, version: 2 })).status).toBe(409);
    expect((await visitor.post(practicePaths.task, { ...fields, version: 2 })).status).toBe(409);
    expect((await visitor.get(practicePaths.task)).text).toContain('講師の確認待ち');
  });

  it('is not taken after the deadline of practice', async () => {
    const who = await practitioner(house);
    await house.rows(
      `UPDATE cohorts SET practice_ends_at = now() - interval '1 minute', learning_ends_at = now() - interval '1 hour', learning_starts_at = now() - interval '2 hours', application_deadline = now() - interval '3 hours', recruitment_opens_at = now() - interval '4 hours' WHERE id = $1`,
      [who.cohortId],
    );
    const answer = await (await house.as(who.personId)).post(practicePaths.taskSubmission, fields);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('期限を過ぎた');
    expect((await sheetOf(who))?.status).toBe('draft');
  });
});

describe('the plan', () => {
  it('with a gap is not handed in, at no door', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const onlyOneDuty = plan.map((row) => ({ ...row, duty: 'consultation' as const }));
    const noK2 = plan.map((row) => ({ ...row, competencies: ['K1', 'K3', 'K4'] }));
    for (const gap of [onlyOneDuty, noK2, []]) {
      const answer = await visitor.post(practicePaths.taskSubmission, { ...fields, ...emptied, ...planFields(gap) });
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('href="#plan"');
      await expect(
        house.get(SubmitTaskSheet).run(await actor(house, who.personId), { ...sheetDraft, plan: gap }),
      ).rejects.toMatchObject({ status: 422 });
    }
    expect((await visitor.post(practicePaths.task, { ...fields, ...emptied, ...planFields(noK2) })).status).toBe(303);
    await expect(
      house.rows(`UPDATE task_sheets SET status = 'submitted', submitted_at = now() WHERE enrolment_id = $1`, [
        who.enrolmentId,
      ]),
    ).rejects.toThrow('not covered');
    expect((await sheetOf(who))?.status).toBe('draft');
  });

  it('says what each line lacks, and keeps what was written', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const half = plan.map((row) => ({ ...row, dueOn: null }));
    const answer = await visitor.post(practicePaths.taskSubmission, { ...fields, ...planFields(half) });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('href="#plan1-dueOn"');
    expect(answer.text).toContain('記録と助言者の確認。');
  });

  it('may take another way with a reason, which the trainer reads and agrees to', async () => {
    const who = await practitioner(house);
    const visitor = await house.as(who.personId);
    const [first, second] = plan;
    if (!first || !second) throw new Error('no plan');
    const other = { ...first, way: 'simulated' as const, simulation: 'fifteen-days-after' };
    const silent = await visitor.post(practicePaths.taskSubmission, { ...fields, ...planFields([other, second]) });
    expect(silent.status).toBe(422);
    expect(silent.body).toContain('href="#plan1-reason"');
    const said = planFields([{ ...other, reason: '相談が月に二件しかありません。' }, second]);
    expect((await visitor.post(practicePaths.taskSubmission, { ...fields, ...said })).status).toBe(303);
    const read = await (await house.as('trainer1')).get(practicePaths.taskSheet((await sheetOf(who))?.id ?? 0));
    expect(read.text).toContain('相談が月に二件しかありません。');
    expect(read.text).toContain('期限から十五日');
    await expect(
      house.rows(`UPDATE planned_evidence SET reason = 'x' WHERE enrolment_id = $1`, [who.enrolmentId]),
    ).rejects.toThrow('stays');
  });
});

describe('a trainer', () => {
  it('gives parts back, each with its reason; both sides see how long it took', async () => {
    const who = await practitioner(house);
    const id = await submittedTaskSheet(house, who);
    const waiting = await (await house.as(who.personId)).get(practicePaths.task);
    expect(waiting.text).toContain('講師が確認しています');
    const trainer = await house.as('trainer1');
    expect((await trainer.get(practicePaths.taskSheets)).text).toContain('待っている時間');
    const reasons = { goalReason: '目標が三つあります。', planReason: '深い事例の期日が早すぎます。' };
    expect((await trainer.post(practicePaths.taskSheetReturn(id), reasons)).status).toBe(303);
    const returned = await (await house.as(who.personId)).get(practicePaths.task);
    expect(returned.text).toContain('目標が三つあります。');
    // Whoever hears the page is told of it when entering the field.
    expect(returned.body).toMatch(/role="group" aria-labelledby="goal-said">\s*<div class="cited" id="goal-said">/);
    expect(returned.body).toContain('<a href="#goal">');
    expect(returned.body).toContain('<a href="#plan">');
    expect(
      await house.rows('SELECT outcome, round, reasons FROM task_sheet_reviews WHERE task_sheet_id = $1', [id]),
    ).toEqual([
      {
        outcome: 'returned',
        round: 1,
        reasons: { goal: '目標が三つあります。', plan: '深い事例の期日が早すぎます。' },
      },
    ]);
  });

  it('finds it in the list and approves it; the report begins to grow', async () => {
    const who = await practitioner(house);
    const id = await submittedTaskSheet(house, who);
    const trainer = await house.as('trainer1');
    expect((await trainer.get(practicePaths.taskSheets)).body).toContain(practicePaths.taskSheet(id));
    expect((await trainer.get(practicePaths.taskSheet(id))).text).toContain('退職後の健康保険');
    expect((await trainer.post(practicePaths.taskSheetApproval(id))).status).toBe(303);
    expect((await sheetOf(who))?.status).toBe('approved');
    const [report] = await house.rows<{ background: string }>(
      'SELECT background FROM practice_reports WHERE enrolment_id = $1',
      [who.enrolmentId],
    );
    expect(report?.background).toContain('退職後の健康保険');
    expect(
      await house.rows(`SELECT actor_id FROM events WHERE name = 'task_sheet.approved' AND subject_id = $1`, [id]),
    ).toEqual([{ actor_id: (await actor(house, 'trainer1')).id }]);
    expect((await trainer.post(practicePaths.taskSheetApproval(id))).status).toBe(409);
    expect((await trainer.post(practicePaths.taskSheetReturn(id), { comment: 'もう少し具体的に' })).status).toBe(409);
  });

  it('returns it with a reason, at most as often as the course allows', async () => {
    const who = await practitioner(house, { return_rounds: 1 });
    const id = await submittedTaskSheet(house, who);
    const trainer = await house.as('trainer1');
    expect((await trainer.post(practicePaths.taskSheetReturn(id), { comment: '' })).status).toBe(422);
    expect(
      (await trainer.post(practicePaths.taskSheetReturn(id), { comment: '目標を一つに絞ってください。' })).status,
    ).toBe(303);
    const visitor = await house.as(who.personId);
    expect((await visitor.get(practicePaths.task)).text).toContain('目標を一つに絞ってください。');
    const version = (await sheetOf(who))?.row_version ?? 0;
    expect((await visitor.post(practicePaths.taskSubmission, { ...fields, version })).status).toBe(303);
    expect((await trainer.get(practicePaths.taskSheet(id))).text).toContain('直しの依頼は上限に達しました');
    expect((await trainer.post(practicePaths.taskSheetReturn(id), { comment: 'もう一度お願いします。' })).status).toBe(
      409,
    );
    expect((await trainer.post(practicePaths.taskSheetApproval(id), { comment: 'よくなりました。' })).status).toBe(303);
  });

  it('of the same workplace does not see it, and nobody else decides', async () => {
    const who = await practitioner(house);
    const id = await submittedTaskSheet(house, who);
    const [{ organisation_id } = { organisation_id: 0 }] = await house.rows<{ organisation_id: number }>(
      'SELECT organisation_id FROM enrolments WHERE id = $1',
      [who.enrolmentId],
    );
    const colleague = await actor(house, 'trainer2');
    await house.rows(
      `INSERT INTO affiliations (person_id, organisation_id, started_on) VALUES ($1, $2, '2020-01-01')`,
      [colleague.id, organisation_id],
    );
    const trainer = await house.as('trainer2');
    expect((await trainer.get(practicePaths.taskSheets)).body).not.toContain(practicePaths.taskSheet(id));
    expect((await trainer.get(practicePaths.taskSheet(id))).status).toBe(404);
    expect((await trainer.post(practicePaths.taskSheetApproval(id))).status).toBe(404);
    for (const other of ['office', 'contact', 'agency1', who.personId, await person(house)])
      expect((await (await house.as(other)).post(practicePaths.taskSheetApproval(id))).status).toBe(403);
    expect((await sheetOf(who))?.status).toBe('submitted');
  });

  it('does not see a draft', async () => {
    const who = await practitioner(house);
    const id = (await sheetOf(who))?.id ?? 0;
    expect((await (await house.as('trainer1')).get(practicePaths.taskSheet(id))).status).toBe(404);
  });
});
