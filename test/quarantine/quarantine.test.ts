import { SubmitReport } from '#practice/submit-report';
import { AnswerQuestion } from '#questions/answer-question';
import { AskQuestion } from '#questions/ask-question';
import { PublishFaq } from '#questions/publish-faq';
import {
  approvedTaskSheet,
  confirmedEntry,
  type Practitioner,
  practitioner,
  reportDraft,
  sentLink,
  sharedEntry,
  smallPractice,
  submittedReport,
  submittedTaskSheet,
} from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const NAME = '例山花子';
const WITHHELD = 'この文章は、いま伏せています';
const flag = { dataKinds: ['name'], where: '経過の二行目' };

const assignments = (who: Practitioner) =>
  house.rows<{ id: number; markerId: number }>(
    `SELECT m.id, m.marker_id AS "markerId" FROM marker_assignments m JOIN works w ON w.id = m.work_id WHERE w.enrolment_id = $1 ORDER BY m.ordinal`,
    [who.enrolmentId],
  );
const incident = async (who: Practitioner) =>
  (await house.rows('SELECT * FROM incidents WHERE enrolment_id = $1 ORDER BY id DESC LIMIT 1', [who.enrolmentId]))[0];

describe('a work that a marker flags', () => {
  it('is hidden at once from both markers, with a page in its place; its writer reads it and is told', async () => {
    const who = await submittedReport(house);
    const [first, second] = await assignments(who);
    const marker = await house.as(first?.markerId ?? 0);
    expect((await marker.get(`/marking/${first?.id}`)).text).toContain('個人情報を見つけたとき');
    expect((await marker.post(`/marking/${first?.id}/quarantine`, flag)).status).toBe(303);
    const other = await house.as(second?.markerId ?? 0);
    for (const [browser, id] of [
      [marker, first?.id],
      [other, second?.id],
    ] as const)
      for (const path of [`/marking/${id}`, `/marking/${id}/history`, `/marking/${id}/reconciliation`]) {
        const { status, text } = await browser.get(path);
        expect([path, status, text.includes(WITHHELD) || status === 404]).toEqual([
          path,
          status === 404 ? 404 : 409,
          true,
        ]);
        expect(text).not.toContain('保険の窓口を案内して');
      }
    const { text } = await (await house.as(who.personId)).get('/practice/report');
    expect(text).toContain('この文章は、いまほかの人に見えません');
    expect(text).toContain('保険の窓口を案内して');
    expect(await incident(who)).toMatchObject({
      ...{ kind: 'report', source: 'trainer', status: 'quarantined', data_kinds: ['name'], note: '経過の二行目' },
      quarantined_by: first?.markerId,
    });
    expect(await house.events()).toContain('text.quarantined');
  });

  it('is no business of somebody who does not mark it', async () => {
    const who = await submittedReport(house);
    const [first] = await assignments(who);
    const stranger = ['trainer1', 'trainer2', 'trainer3'];
    for (const one of stranger) {
      const { id } = await actor(house, one);
      if ((await assignments(who)).some(({ markerId }) => markerId === id)) continue;
      expect((await (await house.as(one)).post(`/marking/${first?.id}/quarantine`, flag)).status).toBe(404);
    }
    expect(await incident(who)).toBeUndefined();
  });
});

describe('an entry', () => {
  it('that its writer flags is hidden from the supervisor who was asked, and goes to nobody new', async () => {
    const who = await practitioner(house);
    const entryId = await sharedEntry(house, who, {
      situation: `${NAME}さんから相談された。`,
      title: `${NAME}さんの退職`,
    });
    const { token, code } = await sentLink(house, who, entryId);
    const supervisor = house.visitor();
    await supervisor.post(`/confirm/${token}/code`, { code });
    expect((await supervisor.get(`/confirm/${token}`)).text).toContain(NAME);
    const trainee = await house.as(who.personId);
    expect((await trainee.post(`/practice/entries/${entryId}/quarantine`, {})).status).toBe(303);
    const { status, text } = await supervisor.get(`/confirm/${token}`);
    expect([status, text.includes(NAME), text.includes('個人情報を確認しているため')]).toEqual([200, false, true]);
    const [item] = await house.rows<{ id: number; hash: string }>(
      'SELECT id, text_hash AS hash FROM confirmations WHERE entry_id = $1',
      [entryId],
    );
    const answer = { [`answer-${item?.id}`]: 'confirm', [`textHash-${item?.id}`]: item?.hash ?? '' };
    expect((await supervisor.post(`/confirm/${token}/answer`, answer)).status).not.toBe(303);
    expect(await house.rows('SELECT status FROM practice_entries WHERE id = $1', [entryId])).toEqual([
      { status: 'shared' },
    ]);
    const asked = { entryIds: String(entryId), supervisorName: '別の人', supervisorEmail: 'other@example.jp' };
    expect((await trainee.post(`/practice/entries/${entryId}/confirmation`, asked)).status).toBe(409);
    expect((await trainee.get(`/practice/entries/${entryId}`)).text).toContain(NAME);
    expect(await incident(who)).toMatchObject({ source: 'writer', data_kinds: ['other'], in_report: false });
  });

  it('that was handed in hides its report with it', async () => {
    const who = await submittedReport(house);
    const { entryId } = who;
    const [first] = await assignments(who);
    const trainee = await house.as(who.personId);
    expect((await trainee.post(`/practice/entries/${entryId}/quarantine`, flag)).status).toBe(303);
    expect((await (await house.as(first?.markerId ?? 0)).get(`/marking/${first?.id}`)).status).toBe(409);
    expect(await incident(who)).toMatchObject({ kind: 'entry', in_report: true });
  });

  it('that is hidden cannot be handed in with a report', async () => {
    const who = await practitioner(house, smallPractice);
    await approvedTaskSheet(house, who);
    const entryId = await confirmedEntry(house, who);
    const trainee = await house.as(who.personId);
    await trainee.post(`/practice/entries/${entryId}/quarantine`, flag);
    const handIn = house.get(SubmitReport).run(await actor(house, who.personId), reportDraft([entryId]));
    await expect(handIn).rejects.toMatchObject({ code: 'quarantine.hidden_goes_nowhere' });
  });
});

describe('a task sheet and a question', () => {
  it('are hidden from the other trainers and from the desk, and what was published of a question from everybody', async () => {
    const who = await practitioner(house);
    const sheetId = await submittedTaskSheet(house, who);
    const trainer = await house.as('trainer3');
    expect((await trainer.post(`/task-sheets/${sheetId}/quarantine`, flag)).status).toBe(303);
    expect((await (await house.as('trainer2')).get(`/task-sheets/${sheetId}`)).text).toContain(WITHHELD);

    const asker = await actor(house, who.personId);
    const { id } = await house
      .get(AskQuestion)
      .run(asker, { kind: 'content', lessonId: null, body: `${NAME}さんのことで` });
    const office = await actor(house, 'office');
    await house.get(AnswerQuestion).run(office, id, { body: 'こうしてください。', version: 0, seen: 1 });
    await house.get(PublishFaq).run(office, id, { question: '伏せた問い', answer: '伏せた答え', isRead: true });
    expect((await trainer.get('/questions/faq')).text).toContain('伏せた問い');
    const desk = await house.as('office');
    expect((await desk.post(`/questions/desk/${id}/quarantine`, flag)).status).toBe(303);
    expect((await desk.get(`/questions/desk/${id}`)).status).toBe(409);
    const { text } = await desk.get('/questions/desk?state=all');
    expect([text.includes(NAME), text.includes('個人情報を確認しているため')]).toEqual([false, true]);
    expect((await trainer.get('/questions/faq')).text).not.toContain('伏せた問い');
    expect((await (await house.as(who.personId)).get(`/questions/${id}`)).text).toContain(NAME);
  });
});

describe('the view log', () => {
  it('tells the writer as what their text was opened, once a day, and never by whom', async () => {
    const who = await submittedReport(house);
    const { entryId } = who;
    const [first] = await assignments(who);
    const marker = await actor(house, first?.markerId ?? 0);
    const browser = await house.as(marker.id);
    await browser.get(`/marking/${first?.id}`);
    await browser.get(`/marking/${first?.id}`);
    const views = await house.rows(
      `SELECT kind, role, viewer_id FROM text_views WHERE enrolment_id = $1 AND role = 'marker'`,
      [who.enrolmentId],
    );
    expect(views).toEqual([{ kind: 'report', role: 'marker', viewer_id: marker.id }]);
    const trainee = await house.as(who.personId);
    for (const path of ['/practice/report', `/practice/entries/${entryId}`]) {
      const { text } = await trainee.get(path);
      expect([text.includes('採点する講師'), text.includes(marker.name)]).toEqual([true, false]);
    }
    await expect(house.rows('DELETE FROM text_views')).rejects.toThrow('append-only');
  });
});
