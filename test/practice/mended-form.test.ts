import fc from 'fast-check';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PracticeField, PracticeForm } from '#curriculum/practice-document';
import { PublishCurriculum } from '#curriculum/publish-curriculum';
import { systemActor } from '#platform/actor/actor';
import { documentWords } from '#platform/documents/document-words';
import { Words } from '#platform/locale/words';
import { formChanges } from '#practice/form-changes';
import { OwnRecord } from '#practice/own-record';
import { practicePaths } from '#practice/practice.paths';
import { recordDocument } from '#practice/record-document';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { say } from '../support/say';
import { approvedTaskSheet, confirmedEntry, practitioner, reportDraft, submittedReport } from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

let editions = 0;
/** Publishes an edition whose report form is another one; the same content under the same name would be no new edition. */
async function publish(mend: (form: PracticeForm) => PracticeForm): Promise<void> {
  const { document } = await house.get(CurriculumLibrary).latest();
  const practice = { ...document.practice, report: mend(document.practice.report) };
  await house
    .get(PublishCurriculum)
    .run(systemActor, { document: { ...document, edition: `mended ${++editions}`, practice }, problems: [] });
}
const word = (ja: string) => ({ ja, easy: ja, en: ja });
const inPart = (form: PracticeForm, name: string, values: object): PracticeForm => ({
  ...form,
  fields: form.fields.map((field) => (field.name === name ? { ...field, ...values } : field)),
});

const ethics: PracticeField = {
  ...{ name: 'ethical_doubts', label: word('迷ったことと、その扱い'), hint: word('迷った場面を書きます。') },
  ...{ example: null, max: 2_000, required: true },
};
const DOUBT = '本人に断らずに電話してよいか迷い、上司に尋ねました。';
const versionOf = async (enrolmentId: number): Promise<number> =>
  (
    await house.rows<{ version: number }>(
      'SELECT row_version AS version FROM practice_reports WHERE enrolment_id = $1',
      [enrolmentId],
    )
  )[0]?.version ?? 0;

describe('a form of the report that is mended in a later edition', () => {
  it('reaches open reports with all that was written, says what was mended, and leaves what is in as it was', async () => {
    const before = (await house.get(CurriculumLibrary).latest()).document.practice.report;
    const handedIn = await submittedReport(house);
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const entry = await confirmedEntry(house, who);
    const writer = await house.as(who.personId);
    const draft = { ...reportDraft([]), entryIds: [String(entry)] };
    expect((await writer.post(practicePaths.report, draft)).status).toBe(303);
    expect((await writer.get(practicePaths.report)).text).not.toContain(say('practice.mended.kept'));

    await publish((form) =>
      inPart(form, 'background', { label: word('背景と経緯（直した）'), hint: word('誰が読むかを先に書きます。') }),
    );
    const page = await writer.get(practicePaths.report);
    expect(page.text).toContain(say('practice.mended.kept'));
    expect(page.text).toContain('→ 背景と経緯（直した）');
    expect(page.text).toContain('誰が読むかを先に書きます。');
    expect(page.text).toContain(draft.background);

    const paper = await house.get(OwnRecord).read(await actor(house, who.personId), 'pdf');
    const { blocks } = recordDocument(paper, documentWords(house.get(Words), 'ja'));
    expect(JSON.stringify(blocks)).toContain('背景と経緯（直した）');

    const other = await (await house.as(handedIn.personId)).get(practicePaths.report);
    expect(other.text).not.toContain('背景と経緯（直した）');
    expect(other.text).toContain(before.fields.find(({ name }) => name === 'background')?.label.ja);

    const [{ version } = { version: 0 }] = await house.rows<{ version: number }>(
      'SELECT row_version AS version FROM practice_reports WHERE enrolment_id = $1',
      [who.enrolmentId],
    );
    expect((await writer.post(practicePaths.reportSubmission, { ...draft, version })).status).toBe(303);
    const [work] = await house.rows<{ heading: string }>(
      `SELECT body #>> '{parts,0,heading,ja}' AS heading FROM works WHERE enrolment_id = $1`,
      [who.enrolmentId],
    );
    expect(work?.heading).toBe('背景と経緯（直した）');

    // What is in keeps the form that it was handed in with.
    await publish((form) => inPart(form, 'background', { label: word('もう一度直した') }));
    expect((await writer.get(practicePaths.report)).text).toContain('背景と経緯（直した）');
  });

  it('no longer asks for a part that it removes: the text stays, can be read, and is not handed in', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const entry = await confirmedEntry(house, who);
    const writer = await house.as(who.personId);
    const draft = { ...reportDraft([]), entryIds: [String(entry)] };
    expect((await writer.post(practicePaths.report, draft)).status).toBe(303);
    await publish((form) => ({ ...form, fields: form.fields.filter(({ name }) => name !== 'outcome') }));

    const page = await writer.get(practicePaths.report);
    expect(page.body).not.toContain('name="outcome"');
    expect(page.text).toContain(say('practice.mended.what.removed'));
    expect(page.text).toContain(say('practice.dropped.heading'));
    expect(page.text).toContain(draft.outcome);

    const { outcome: _, ...shown } = draft;
    const kept = () =>
      house.rows<{ outcome: string; version: number }>(
        'SELECT outcome, row_version AS version FROM practice_reports WHERE enrolment_id = $1',
        [who.enrolmentId],
      );
    const [before] = await kept();
    expect((await writer.post(practicePaths.report, { ...shown, version: before?.version ?? 0 })).status).toBe(303);
    const [saved] = await kept();
    expect(saved?.outcome).toBe(draft.outcome);
    expect((await writer.post(practicePaths.reportSubmission, { ...shown, version: saved?.version ?? 0 })).status).toBe(
      303,
    );
    const [work] = await house.rows<{ body: string }>('SELECT body::text FROM works WHERE enrolment_id = $1', [
      who.enrolmentId,
    ]);
    expect(work?.body).not.toContain(draft.outcome);
    expect(work?.body).toContain(draft.learning);
    expect((await writer.get(practicePaths.report)).text).toContain(draft.outcome);
  });

  it("may ask for a part of its own: it is typed, required, looked through, read by the markers in its place, and the writer's to take away", async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const entry = await confirmedEntry(house, who);
    const writer = await house.as(who.personId);
    await publish((form) => {
      const [title, ...others] = form.fields;
      return { ...form, fields: [title, ethics, ...others].flatMap((one) => one ?? []) };
    });
    const page = await writer.get(practicePaths.report);
    expect(page.body).toContain('name="ethicalDoubts"');
    expect(page.text).toContain(say('practice.mended.what.added'));

    const draft = { ...reportDraft([]), ...{ entryIds: [String(entry)], ethicalDoubts: '' } };
    const lacking = await writer.post(practicePaths.reportSubmission, draft);
    expect(lacking.status).toBe(422);
    expect(lacking.body).toContain('href="#ethicalDoubts"');
    const tooLong = await writer.post(practicePaths.report, { ...draft, ethicalDoubts: '長'.repeat(8_001) });
    expect(tooLong.status).toBe(422);
    expect((await writer.post(practicePaths.report, { ...draft, ethicalDoubts: DOUBT })).status).toBe(303);
    expect((await writer.get(practicePaths.report)).text).toContain(DOUBT);
    expect((await writer.post(practicePaths.report, { ...draft, ethicalDoubts: '別の窓' })).status).toBe(409);
    const named = await writer.post(practicePaths.reportSubmission, {
      ...draft,
      ethicalDoubts: '電話 090-1234-5678 に、本人に断らずにかけました。',
      version: await versionOf(who.enrolmentId),
    });
    expect(named.status).toBe(422);
    expect(named.text).toContain('090-1234-5678');

    const sent = { ...draft, ethicalDoubts: DOUBT, version: await versionOf(who.enrolmentId) };
    expect((await writer.post(practicePaths.reportSubmission, sent)).status).toBe(303);
    const [work] = await house.rows<{ headings: string[]; text: string }>(
      `SELECT ARRAY(SELECT p #>> '{heading,ja}' FROM jsonb_array_elements(body -> 'parts') p) AS headings, body #>> '{parts,0,text}' AS text
       FROM works WHERE enrolment_id = $1`,
      [who.enrolmentId],
    );
    expect(work?.headings[0]).toBe(ethics.label.ja);
    expect(work?.text).toBe(DOUBT);
    const paper = await house.get(OwnRecord).read(await actor(house, who.personId), 'pdf');
    expect(JSON.stringify(recordDocument(paper, documentWords(house.get(Words), 'ja')).blocks)).toContain(DOUBT);
  });

  it('finds the text of a part again that was removed and comes back', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const writer = await house.as(who.personId);
    const without = (name: string) => (form: PracticeForm) => ({
      ...form,
      fields: form.fields.filter((field) => field.name !== name),
    });
    const draft = { ...reportDraft([]), ...{ entryIds: [] as string[], ethicalDoubts: DOUBT } };
    await publish((form) => ({
      ...without(ethics.name)(form),
      fields: [...without(ethics.name)(form).fields, ethics],
    }));
    expect((await writer.post(practicePaths.report, draft)).status).toBe(303);
    await publish(without(ethics.name));
    const page = await writer.get(practicePaths.report);
    expect(page.body).not.toContain('name="ethicalDoubts"');
    expect(page.text).toContain(DOUBT);
    const { ethicalDoubts: _, ...shown } = draft;
    const version = await versionOf(who.enrolmentId);
    expect((await writer.post(practicePaths.report, { ...shown, version })).status).toBe(303);
    await publish((form) => ({ ...form, fields: [...form.fields, ethics] }));
    expect((await writer.get(practicePaths.report)).body).toMatch(new RegExp(`name="ethicalDoubts"[^>]*>\\s*${DOUBT}`));
  });

  it('is not taken over where it does not ask for a title', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    await publish((form) => ({ ...form, fields: form.fields.filter(({ name }) => name !== 'title') }));
    expect((await (await house.as(who.personId)).get(practicePaths.report)).body).toContain('name="title"');
  });
});

describe('what was mended', () => {
  const field = fc.record({
    name: fc.constantFrom('background', 'course', 'outcome', 'learning'),
    label: fc.constantFrom(word('a'), word('b')),
    hint: fc.constantFrom(word('c'), word('d')),
    example: fc.constantFrom(null, 'e'),
    max: fc.constantFrom(100, 200),
    required: fc.constant(true),
  });
  const form = fc.record({
    title: fc.constant(word('t')),
    purpose: fc.constantFrom(word('p'), word('q')),
    fields: fc.uniqueArray(field, { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
  });

  it('is nothing where nothing was, and names no part that neither form has', () => {
    fc.assert(
      fc.property(form, form, (before, after) => {
        expect(formChanges(before, before)).toEqual([]);
        const labels = [...before.fields, ...after.fields].map(({ label }) => label.ja);
        for (const { part } of formChanges(before, after)) if (part) expect(labels).toContain(part.ja);
        if (formChanges(before, after).length === 0) expect(after).toEqual(before);
      }),
    );
  });
});
