import { AffiliatePerson } from '#identity/affiliate-person';
import { AppointPerson } from '#identity/appoint-person';
import { systemActor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { openHouse, type TestApp } from '../support/app';
import { actor, contactsOrganisation, person, trainee } from '../support/given';
import { candidate } from './given-candidate';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const lastEvent = async () => (await house.rows<{ id: number }>('SELECT max(id)::int AS id FROM events'))[0]?.id ?? 0;
const caseRow = async (id: number) =>
  (
    await house.rows<{ status: string; minutes: string | null; decided_by: number | null; row_version: number }>(
      'SELECT status, minutes, decided_by, row_version FROM certification_cases WHERE id = $1',
      [id],
    )
  )[0];
const votes = (id: number) =>
  house.rows('SELECT vote, reason FROM panel_votes WHERE case_id = $1 ORDER BY panellist_id', [id]);
const version = async (id: number) => (await caseRow(id))?.row_version ?? 0;

describe('a case', () => {
  it('lies before the panel as soon as the last stage is passed, with its rule trace and evidence', async () => {
    const { caseId, enrolmentId } = await candidate(house);
    const [row] = await house.rows<{ trace: { code: string; met: boolean }[] }>(
      'SELECT trace FROM certification_cases WHERE id = $1',
      [caseId],
    );
    expect(row?.trace.map(({ met }) => met)).toEqual(Array.from({ length: 9 }, () => true));
    expect(
      await house.rows("SELECT 1 FROM events WHERE name = 'certification_case.proposed' AND enrolment_id = $1", [
        enrolmentId,
      ]),
    ).toHaveLength(1);
    const panel = await house.as('panel');
    expect((await panel.get('/panel')).body).toContain(`href="/panel/${caseId}"`);
    const page = await panel.get(`/panel/${caseId}`);
    for (const words of ['総合確認テストに合格', '最も低い能力が段階4（必要 段階3）', '課題レポートの評価', '投票する'])
      expect(page.text).toContain(words);
  });

  it('is read by office, agency and auditor too, and by nobody else', async () => {
    const { caseId, personId } = await candidate(house);
    for (const who of ['office', 'agency1', 'auditor']) {
      const page = await (await house.as(who)).get(`/panel/${caseId}`);
      expect(page.status).toBe(200);
      expect(page.body).not.toContain(`/panel/${caseId}/vote`);
    }
    for (const who of ['trainer1', 'contact', personId])
      expect((await (await house.as(who)).get(`/panel/${caseId}`)).status).toBe(403);
    for (const path of ['/panel/999999', '/panel/x'])
      expect((await (await house.as('panel')).get(path)).status).toBe(404);
  });

  it('shows the trainee the same rules, before and after', async () => {
    const early = await trainee(house);
    const page = await (await house.as(early.personId)).get('/certificate');
    expect(page.text).toContain('すべての条件を満たすと');
    expect(page.text).toContain('記録なし');
    const { personId } = await candidate(house);
    expect((await (await house.as(personId)).get('/certificate')).text).toContain(
      '判定会議と入管庁の承認を待っています',
    );
    expect((await (await house.as(personId)).get('/certificate/pdf')).status).toBe(404);
  });
});

describe('a vote', () => {
  it('is cast, seen by oneself, and may be changed while the vote is open', async () => {
    const { caseId } = await candidate(house);
    const panel = await house.as('panel');
    const before = await lastEvent();
    const done = await panel.post(`/panel/${caseId}/vote`, { vote: 'hold', reason: '観察の記録を確かめたい。' });
    expect([done.status, done.location]).toEqual([303, `/panel/${caseId}?done=certification.vote_cast`]);
    expect((await panel.get(done.location)).text).toContain('観察の記録を確かめたい');
    expect(await votes(caseId)).toEqual([{ vote: 'hold', reason: '観察の記録を確かめたい。' }]);
    const other = await (await house.as('panel2')).get(`/panel/${caseId}`);
    expect(other.text).not.toContain('観察の記録を確かめたい');
    expect((await panel.post(`/panel/${caseId}/vote`, { vote: 'certify', reason: '' })).status).toBe(303);
    expect(await votes(caseId)).toEqual([{ vote: 'certify', reason: '' }]);
    expect(await house.events(before)).toEqual(['panel_vote.cast', 'panel_vote.cast']);
    const events = JSON.stringify(await house.rows('SELECT before, after, reason FROM events WHERE id > $1', [before]));
    expect(events).not.toContain('観察');
  });

  it('needs an answer, and a reason for every answer but one', async () => {
    const { caseId } = await candidate(house);
    const panel = await house.as('panel');
    for (const fields of [
      {},
      { vote: 'maybe', reason: 'x' },
      { vote: 'hold', reason: ' ' },
      { vote: 'not_certify', reason: '' },
    ]) {
      const answer = await panel.post(`/panel/${caseId}/vote`, fields as Record<string, string>);
      expect(answer.status).toBe(422);
    }
    expect(await votes(caseId)).toEqual([]);
  });

  it('is not open to office, agency or trainers', async () => {
    const { caseId } = await candidate(house);
    for (const who of ['office', 'agency1', 'trainer1', 'auditor'])
      expect((await (await house.as(who)).post(`/panel/${caseId}/vote`, { vote: 'certify' })).status).toBe(403);
    expect(await votes(caseId)).toEqual([]);
  });

  it('is refused to a colleague of the trainee, who does not see the evidence either', async () => {
    const { caseId } = await candidate(house);
    const colleague = await person(house, '同僚 いちろう');
    await house.get(AppointPerson).run(systemActor, { personId: colleague, role: 'panel' });
    const organisationId = await contactsOrganisation(house);
    await house
      .get(Work)
      .run(systemActor, (tx) => house.get(AffiliatePerson).within(tx, colleague, organisationId, '2020-04-01'));
    const visitor = await house.as(colleague);
    const page = await visitor.get(`/panel/${caseId}`);
    expect(page.text).toContain('この判定には加われません');
    expect(page.text).not.toContain('課題レポートの評価');
    const refused = await visitor.post(`/panel/${caseId}/vote`, { vote: 'certify' });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('同じ所属機関');
    expect((await visitor.post(`/panel/${caseId}/decision`, { minutes: 'x', rowVersion: 1 })).status).toBe(403);
    expect(await votes(caseId)).toEqual([]);
  });

  it('cannot certify against a rule that is not met', async () => {
    const { enrolmentId } = await trainee(house, { stage: 'certification' });
    const [row] = await house.rows<{ id: number }>('SELECT id FROM certification_cases WHERE enrolment_id = $1', [
      enrolmentId,
    ]);
    const panel = await house.as('panel');
    expect((await panel.get(`/panel/${row!.id}`)).text).toContain('「認証する」は選べません');
    const refused = await panel.post(`/panel/${row!.id}/vote`, { vote: 'certify' });
    expect(refused.status).toBe(409);
    expect(
      (await panel.post(`/panel/${row!.id}/vote`, { vote: 'not_certify', reason: '条件を満たさない。' })).status,
    ).toBe(303);
  });
});

describe('closing the vote', () => {
  it('needs the quorum, the minutes, and the version that was seen', async () => {
    const { caseId } = await candidate(house, { panel_quorum: 2 });
    const panel = await house.as('panel');
    await panel.post(`/panel/${caseId}/vote`, { vote: 'certify' });
    expect((await panel.get(`/panel/${caseId}`)).body).not.toContain(`/panel/${caseId}/decision`);
    const few = await panel.post(`/panel/${caseId}/decision`, {
      minutes: '全員一致。',
      rowVersion: await version(caseId),
    });
    expect(few.status).toBe(409);
    expect(few.text).toContain('必要な数の投票');
    const seen = await version(caseId);
    await (await house.as('panel2')).post(`/panel/${caseId}/vote`, { vote: 'certify' });
    expect((await panel.post(`/panel/${caseId}/decision`, { minutes: '全員一致。', rowVersion: seen })).status).toBe(
      409,
    );
    expect((await panel.post(`/panel/${caseId}/decision`, { minutes: '', rowVersion: seen + 1 })).status).toBe(422);
    const before = await lastEvent();
    const done = await panel.post(`/panel/${caseId}/decision`, {
      minutes: '全員一致で認証を相当とした。',
      rowVersion: seen + 1,
    });
    expect([done.status, done.location]).toEqual([303, `/panel/${caseId}?done=certification.vote_closed`]);
    const { id } = await actor(house, 'panel');
    expect(await caseRow(caseId)).toMatchObject({
      status: 'recommended',
      minutes: '全員一致で認証を相当とした。',
      decided_by: id,
    });
    expect(await house.events(before)).toEqual(['certification_case.decided']);
    expect((await panel.get(`/panel/${caseId}`)).text).toContain('全員一致で認証を相当とした');
  });

  it('ends the voting: later votes and a second closing answer 409', async () => {
    const { caseId } = await candidate(house);
    const panel = await house.as('panel');
    await panel.post(`/panel/${caseId}/vote`, { vote: 'not_certify', reason: '根拠が足りない。' });
    await panel.post(`/panel/${caseId}/decision`, { minutes: '見送る。', rowVersion: await version(caseId) });
    expect(await caseRow(caseId)).toMatchObject({ status: 'not_recommended' });
    expect((await panel.post(`/panel/${caseId}/vote`, { vote: 'certify' })).status).toBe(409);
    expect(
      (await panel.post(`/panel/${caseId}/decision`, { minutes: '再び。', rowVersion: await version(caseId) })).status,
    ).toBe(409);
    await expect(house.rows("UPDATE panel_votes SET vote = 'certify' WHERE case_id = $1", [caseId])).rejects.toThrow(
      'the vote is closed',
    );
  });

  it('holds a case without a majority, and the panel may take it up again', async () => {
    const { caseId } = await candidate(house);
    const [panel, other] = [await house.as('panel'), await house.as('panel2')];
    await panel.post(`/panel/${caseId}/vote`, { vote: 'certify' });
    await other.post(`/panel/${caseId}/vote`, { vote: 'not_certify', reason: '追加の資料を見たい。' });
    await other.post(`/panel/${caseId}/decision`, { minutes: '保留。', rowVersion: await version(caseId) });
    expect(await caseRow(caseId)).toMatchObject({ status: 'held' });
    expect((await other.post(`/panel/${caseId}/vote`, { vote: 'certify' })).status).toBe(303);
    await panel.post(`/panel/${caseId}/decision`, {
      minutes: '追加の資料を確かめた。',
      rowVersion: await version(caseId),
    });
    expect(await caseRow(caseId)).toMatchObject({ status: 'recommended' });
  });

  it('by two at once happens once', async () => {
    const { caseId } = await candidate(house);
    const [panel, other] = [await house.as('panel'), await house.as('panel2')];
    await panel.post(`/panel/${caseId}/vote`, { vote: 'certify' });
    const seen = await version(caseId);
    const answers = await Promise.all(
      [panel, other].map((visitor) =>
        visitor.post(`/panel/${caseId}/decision`, { minutes: '認証を相当とする。', rowVersion: seen }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });
});
