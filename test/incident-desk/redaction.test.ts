import { AnswerConfirmation } from '#confirmation/answer-confirmation';
import { ExposureQueries } from '#incident-desk/exposure.queries';
import { ChangeFeedback } from '#marking/change-feedback';
import { publicActor } from '#platform/actor/actor';
import { writtenTexts } from '#practice/report.form';
import { SubmitReport } from '#practice/submit-report';
import { ChangeEntry } from '#practice-log/change-entry';
import { TieQuote } from '#practice-log/tie-quote';
import { AskQuestion } from '#questions/ask-question';
import { SaveAnswer } from '#questions/save-answer';
import { lookThrough } from '#wording/look-through';
import { handIn, marks, placesOf } from '../marking/given-marks';
import {
  approvedTaskSheet,
  confirmingAll,
  entryText,
  type Practitioner,
  practitioner,
  reportDraft,
  sentLink,
  sharedEntry,
} from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import type { Visitor } from '../support/visitor';

/** A name that nothing else in the house holds and no list knows, beside a letter outside the first plane; and a number that the guard knows. */
const NAME = '例山花子';
const PHONE = '090-0000-1234';
const STUB = '［伏せました：氏名］';
const BEFORE = `🏠に${NAME}さんが来た。`;
const SITUATION = `🏠に、${NAME}さんから相談された。電話は${PHONE}。退職して保険証がない。`;

let house: TestApp;
let who: Practitioner;
let entryId: number;
let workId: number;
let annotationId: number;
let confirmedHash: string;
let office: Visitor;

/** Every text of the database in which `words` stand: sessions and queues too. */
async function traces(words: string): Promise<string[]> {
  const columns = await house.rows<{ schema: string; table: string; column: string }>(
    `SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')
       AND c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY') ORDER BY 1, 2, 3`,
  );
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const [row] = await house.rows<{ there: boolean }>(
      `SELECT EXISTS (SELECT FROM "${schema}"."${table}" WHERE strpos("${column}"::text, $1) > 0) AS there`,
      [words],
    );
    if (row?.there) found.push(`${table}.${column}`);
  }
  return found;
}

const incident = async () =>
  (
    await house.rows<{
      id: number;
      status: string;
      row_version: number;
      source: string;
      data_kinds: string[];
      kind: string;
      in_report: boolean;
    }>(`SELECT * FROM incidents WHERE kind = 'entry' AND text_id = $1`, [entryId])
  )[0];

beforeAll(async () => {
  house = await openHouse();
  office = await house.as('office');
  who = await practitioner(house);
  const trainee = await actor(house, who.personId);
  await approvedTaskSheet(house, who);
  entryId = await sharedEntry(house, who, { situation: BEFORE });
  const [shared] = await house.rows<{ version: number }>(
    'SELECT row_version AS version FROM practice_entries WHERE id = $1',
    [entryId],
  );
  const text = entryText(house, {
    title: `${NAME}さんの退職`,
    situation: SITUATION,
    steps: [{ what: `${NAME}さんと電話`, partner: '', handover: '' }],
  });
  await house.get(ChangeEntry).run(trainee, entryId, { ...text, rowVersion: shared?.version ?? 0 });
  const from = SITUATION.indexOf('子さん');
  await house.get(TieQuote).run(trainee, entryId, {
    field: 'situation',
    startsAt: from,
    endsAt: SITUATION.indexOf('電話'),
    indicators: ['K1-1'],
  });
  const last = SITUATION.indexOf('退職して');
  await house
    .get(TieQuote)
    .run(trainee, entryId, { field: 'situation', startsAt: last, endsAt: SITUATION.length, indicators: ['K1-1'] });
  const { id, token } = await sentLink(house, who, entryId);
  const answers = (await confirmingAll(house, id)).map((one) => ({ ...one, comment: `${NAME}さんの件、見ました。` }));
  await house.get(AnswerConfirmation).run(publicActor, token, answers);
  confirmedHash = answers[0]?.textHash ?? '';
  const further = { ethicalDoubts: `${NAME}さんに断らずに電話してよいか迷った。` };
  const draft = {
    ...reportDraft([entryId]),
    answers: {},
    further,
    background: `${NAME}さんの相談を受けた。保険を案内した。`,
  };
  const found = lookThrough(writtenTexts(draft, {}).map((text) => ({ label: null, text })));
  await house.get(SubmitReport).run(trainee, draft, { lookedThrough: found?.fingerprint ?? null });
  const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [who.enrolmentId]);
  workId = work?.id ?? 0;
  for (const place of await placesOf(house, workId)) {
    const passage = { part: 'part-1', start: 2, end: 9, quote: '花子さんの相談', prefix: '例山', suffix: 'を受けた。' };
    const marker = await actor(house, place.markerId);
    const given = await marks(house, 4);
    const worded = {
      ...given,
      comment: `${NAME}さんへの聴き取りが丁寧です。`,
      marks: given.marks.map((one) => ({ ...one, comment: `「${NAME}さんの相談を受けた」とあります。` })),
    };
    if (place.ordinal === 1) {
      const act = { kind: 'annotate', passage, note: `${NAME}さんと書かないこと。` } as never;
      annotationId = (await house.get(ChangeFeedback).run(marker, place.id, [act]))[0] ?? 0;
    }
    await handIn(house, place, worded);
  }
  const question = await house
    .get(AskQuestion)
    .run(trainee, { kind: 'procedure', lessonId: null, body: `${NAME}さん（${PHONE}）の記録について` });
  await house
    .get(SaveAnswer)
    .run(await actor(house, 'office'), question.id, { body: `${NAME}さんの件ですが`, version: 0 });
  await house.deliver();
}, 240_000);
afterAll(() => house.close());

describe('a text that its writer handed over against the word of the guard', () => {
  it('was read by whom it was given to: each person once, with the days', async () => {
    const [place] = await placesOf(house, workId);
    await (await house.as(place?.markerId ?? 0)).get(`/marking/${place?.id}`);
    const text = { kind: 'entry', textId: entryId, enrolmentId: who.enrolmentId, inReport: true } as const;
    const people = await house.get(ExposureQueries).people(text);
    const markers = people.filter(({ role }) => role === 'marker');
    expect(markers.map(({ days }) => days.length).sort()).toEqual([0, 1]);
    expect(new Set(people.map(({ role, name }) => `${role} ${name}`)).size).toBe(people.length);
  });

  it('waits for the staff, unhidden, and is counted on their home page', async () => {
    expect(await incident()).toMatchObject({ source: 'guard', status: 'noticed', data_kinds: ['phone'] });
    expect((await office.get('/home')).text).toContain('個人情報があるかもしれない文章の確認');
    const { text, body } = await office.get('/incidents');
    expect(body).toContain('<strong aria-current="page">確認するもの</strong>');
    expect([text.includes('自動の確認で気づいた'), text.includes(NAME), text.includes(PHONE)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('is hidden by one of them, with the report that holds it', async () => {
    const { id = 0, row_version: version = 0 } = (await incident()) ?? {};
    expect((await office.get(`/incidents/${id}`)).text).toContain(PHONE);
    expect((await office.post(`/incidents/${id}/quarantine`, { version })).status).toBe(303);
    expect(await incident()).toMatchObject({ status: 'quarantined' });
    const [place] = await placesOf(house, workId);
    expect((await (await house.as(place?.markerId ?? 0)).get(`/marking/${place?.id}`)).status).toBe(409);
  });
});

describe('an erasure', () => {
  it('is refused for nothing, for half a word, and for words that stand nowhere; with what was typed still there', async () => {
    const { id, row_version: version = 0 } = (await incident()) ?? {};
    const path = `/incidents/${id}/redaction/preview`;
    expect((await office.post(path, { version })).status).toBe(422);
    expect((await office.post(path, { version, 'passage-1': '花', 'kind-1': 'name' })).status).toBe(422);
    expect((await office.post(path, { version, 'passage-1': NAME })).body).toContain('id="kind-1-error"');
    const nowhere = await office.post(path, { version, 'passage-2': '見本太郎左衛門', 'kind-2': 'name' });
    expect([
      nowhere.status,
      nowhere.body.includes('id="passage-2-error"'),
      nowhere.body.includes('見本太郎左衛門'),
    ]).toEqual([422, true, true]);
  });

  it('is looked at first: where the words stand, and how the text will read', async () => {
    const { id, row_version: version = 0 } = (await incident()) ?? {};
    const { status, text } = await office.post(`/incidents/${id}/redaction/preview`, {
      ...{ version, chosen: `phone:${PHONE}`, 'passage-1': NAME, 'kind-1': 'name' },
    });
    expect(status).toBe(200);
    for (const words of [
      '提出されたレポート',
      '評価の履歴',
      '質問のやりとり',
      '記録の前の版',
      `${STUB}さんから相談された`,
    ])
      expect([words, text.includes(words)]).toEqual([words, true]);
    expect(text).not.toContain('監査記録にも同じ言葉があります');
  });

  it('leaves no trace of the words anywhere in the database', async () => {
    const before = await traces(NAME);
    for (const place of [
      'practice_entries.situation',
      'practice_entries.steps',
      'entry_versions.body',
      'works.body',
      'mark_history.comment',
      'annotations.note',
      'answer_drafts.body',
      'confirmations.comment',
    ])
      expect(before).toContain(place);
    const { id, row_version: version = 0 } = (await incident()) ?? {};
    const chosen = [`phone:${PHONE}`, `name:${NAME}`];
    expect((await office.post(`/incidents/${id}/redaction`, { version, chosen })).status).toBe(303);
    expect(await traces(NAME)).toEqual([]);
    expect(await traces(PHONE)).toEqual([]);
    expect(await house.events()).toContain('text.redacted');
    expect(await incident()).toMatchObject({ status: 'redacted', data_kinds: ['phone', 'name'] });
  });

  it('keeps quotes and notes on their words: the cut name became its whole stub, later words moved with it', async () => {
    const [entry] = await house.rows<{ situation: string }>('SELECT situation FROM practice_entries WHERE id = $1', [
      entryId,
    ]);
    const quotes = await house.rows<{ quote: string; starts_at: number; ends_at: number }>(
      'SELECT quote, starts_at, ends_at FROM evidence_quotes WHERE entry_id = $1 ORDER BY starts_at',
      [entryId],
    );
    expect(quotes.map(({ quote }) => quote)).toEqual([`${STUB}さんから相談された。`, '退職して保険証がない。']);
    for (const { quote, starts_at, ends_at } of quotes) expect(entry?.situation.slice(starts_at, ends_at)).toBe(quote);
    const copies = await house.rows<{ quote: string }>(
      `SELECT quote FROM competency_evidence WHERE enrolment_id = $1 AND source = 'entry' ORDER BY quote`,
      [who.enrolmentId],
    );
    expect(copies.map(({ quote }) => quote).sort()).toEqual(quotes.map(({ quote }) => quote).sort());
    const [note] = await house.rows<{ passage: { start: number; end: number; quote: string }; text: string }>(
      `SELECT a.passage, w.body #>> '{parts,0,text}' AS text FROM annotations a, works w WHERE a.id = $1 AND w.id = $2`,
      [annotationId, workId],
    );
    expect(note?.passage.quote).toBe(`${STUB}さんの相談`);
    expect(note?.text.slice(note.passage.start, note.passage.end)).toBe(note?.passage.quote);
  });

  it('lets a confirmation stand as it was given, to the text before, and says so', async () => {
    const [confirmation] = await house.rows(
      'SELECT status, text_hash, redacted_at IS NOT NULL AS redacted FROM confirmations WHERE entry_id = $1',
      [entryId],
    );
    expect(confirmation).toEqual({ status: 'confirmed', text_hash: confirmedHash, redacted: true });
    const trainee = await house.as(who.personId);
    expect((await trainee.get(`/practice/entries/${entryId}/confirmation`)).text).toContain(
      '伏せる前の文章に対するものです',
    );
    const { text } = await trainee.get(`/practice/entries/${entryId}`);
    expect(text).toContain('この文章の個人情報を、事務局が伏せました');
  });

  it('shows the text to its markers again, and tells its writer by mail, without the words', async () => {
    const [place] = await placesOf(house, workId);
    const { text } = await (await house.as(place?.markerId ?? 0)).get(`/marking/${place?.id}`);
    // This marker opened it before, too (above): what the system still had at hand is the old text.
    expect([text.includes(`${STUB}さんの相談`), text.includes(NAME)]).toEqual([true, false]);
    await house.deliver();
    const mails = await house.rows<{ template: string }>(
      `SELECT template FROM mails WHERE person_id = $1 AND template LIKE 'text-%' ORDER BY id`,
      [who.personId],
    );
    expect(mails.map(({ template }) => template).sort()).toEqual(['text-quarantined', 'text-redacted']);
  });

  it('writes no new marks: each mark is as it was, in one history', async () => {
    const rows = await house.rows(
      `SELECT k.assignment_id FROM criterion_marks k WHERE (SELECT count(*) FROM mark_history h WHERE h.assignment_id = k.assignment_id AND h.criterion = k.criterion) > 1
       AND k.assignment_id IN (SELECT id FROM marker_assignments WHERE work_id = $1)`,
      [workId],
    );
    expect(rows).toEqual([]);
  });
});

describe('the record', () => {
  it('says who could read the text and who did, is closed by somebody else, and only when it is whole', async () => {
    const { id } = (await incident()) ?? {};
    const { text } = await office.get(`/incidents/${id}`);
    const [place] = await placesOf(house, workId);
    const marker = await actor(house, place?.markerId ?? 0);
    expect([text.includes(marker.name), text.includes('助言 たろう'), text.includes('報告の期限の目安')]).toEqual([
      true,
      true,
      true,
    ]);
    const version = async () => (await incident())?.row_version ?? 0;
    expect(
      (await office.post(`/incidents/${id}/closure`, { version: await version(), note: '確かめた。' })).status,
    ).toBe(403);
    const agency = await house.as('agency1');
    expect(
      (await agency.post(`/incidents/${id}/closure`, { version: await version(), note: '確かめた。' })).status,
    ).toBe(422);
    const decided = {
      duty: 'needed',
      dutyNote: '番号があった。',
      organisationToldOn: '2026-11-24',
      preliminaryOn: '2026-11-25',
      finalOn: '',
    };
    const backwards = await office.post(`/incidents/${id}/record`, {
      ...decided,
      finalOn: '2026-11-01',
      version: await version(),
    });
    expect([backwards.status, backwards.body.includes('id="finalOn-error"')]).toEqual([422, true]);
    await office.post(`/incidents/${id}/record`, { ...decided, version: await version() });
    expect(
      (await agency.post(`/incidents/${id}/closure`, { version: await version(), note: '確かめた。' })).status,
    ).toBe(422);
    await office.post(`/incidents/${id}/record`, { ...decided, finalOn: '2026-12-10', version: await version() });
    expect(
      (await agency.post(`/incidents/${id}/closure`, { version: await version(), note: '確かめた。' })).status,
    ).toBe(303);
    expect((await office.get('/incidents?state=over')).text).toContain('終わりました');
    const file = await office.get('/incidents/incidents.csv');
    expect(file.body).toContain('number,cohort,enrolment,kind,state');
    expect(file.body).toMatch(/entry,closed,guard,phone name/);
  });
});

describe('the database', () => {
  it('lets history be changed by nothing but an erasure from a hidden text', async () => {
    await expect(house.rows(`UPDATE entry_versions SET body = '{}'`)).rejects.toThrow('append-only');
    await expect(house.rows(`SELECT redact_passage($1, '退職', $2)`, [(await incident())?.id, STUB])).rejects.toThrow(
      'quarantined',
    );
    const trainee = await house.as(who.personId);
    await trainee.post(`/practice/entries/${entryId}/quarantine`, {});
    const [open] = await house.rows<{ id: number }>(
      `SELECT id FROM incidents WHERE status = 'quarantined' AND text_id = $1`,
      [entryId],
    );
    const change = `DO $$ BEGIN PERFORM set_config('kakehashi.redaction', '${JSON.stringify({ incident: open?.id, passage: '退職', stub: STUB })}', true);
      UPDATE mark_history SET comment = 'よい' WHERE comment <> ''; END $$`;
    await expect(house.rows(change)).rejects.toThrow('append-only');
    await expect(
      house.rows(change.replace('mark_history SET comment', 'mark_history SET level = 5, comment')),
    ).rejects.toThrow('append-only');
    await expect(house.rows(`SELECT redact_passage($1, '退', $2)`, [open?.id, STUB])).rejects.toThrow('only a passage');
    await expect(house.rows(`SELECT redact_passage($1, '退職', 'よい')`, [open?.id])).rejects.toThrow('only a passage');
    await expect(
      house.rows(
        `UPDATE incidents SET status = 'released', handled_at = noticed_at, handled_by = quarantined_by, release_reason = 'x' WHERE id = $1`,
        [open?.id],
      ),
    ).rejects.toThrow('four_eyes_release');
  });

  it('knows of every text that could hold words of a trainee whether erasures reach it', async () => {
    const columns = await house.rows<{ name: string }>(
      `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE t.table_type = 'BASE TABLE' AND c.table_schema = 'public' AND c.data_type IN ('text', 'jsonb') ORDER BY 1`,
    );
    const reached = (
      await house.rows<{ name: string }>(`SELECT table_name || '.' || column_name AS name FROM redactable_texts`)
    ).map(({ name }) => name);
    const names = new Set(columns.map(({ name }) => name));
    expect(reached.filter((name) => !names.has(name))).toEqual([]);
    const free =
      /[.](comment|reasons?|note|body|text|quote|statement|evidence|explanation|answer|situation|goal|title|action|outcome_text|reflection|minutes|suspicions|closing_note|message)$/;
    const unreached = [...names].filter((name) => free.test(name) && !reached.includes(name));
    expect(unreached.sort()).toEqual(NOT_OF_TRAINEES);
  });
});

/** Codes, and what staff write of their own accord: no copy of what a trainee wrote. Nobody writes a comment into an agreement. */
const NOT_OF_TRAINEES = [
  'agreements.comment',
  'appeal_extensions.note',
  'attendances.reason',
  'bank_statement_versions.text',
  'declared_conflicts.reason',
  'events.reason',
  'marker_absences.reason',
  'marker_clearances.note',
  'package_items.title',
  'packages.title',
  'risk_notices.reasons',
  'voided_items.note',
  'voided_items.reason',
];
