import { writeFileSync } from 'node:fs';
import { zipEntries } from '#platform/files/zip-entries';
import { practicePaths } from '#practice/practice.paths';
import { SubmitReport } from '#practice/submit-report';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { png } from '../platform/made-files';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import { readPdf } from '../support/read-pdf';
import { say } from '../support/say';
import {
  approvedTaskSheet,
  confirmedEntry,
  draftEntry,
  entryFields,
  practitioner,
  reportDraft,
  sharedEntry,
  smallPractice,
} from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const spaceless = (text: string) => text.replace(/\s/g, '');

/** Somebody with a changed entry, a draft, a quote and a report that was handed in with a picture. */
async function writer() {
  const who = await practitioner(house, smallPractice);
  await approvedTaskSheet(house, who);
  const visitor = await house.as(who.personId);
  const changed = await sharedEntry(house, who);
  await visitor.post(practiceLogPaths.editEntry(changed), {
    ...entryFields(house, 2, { outcome: '後から直した結果。' }),
    ownNote: '自分への覚え書き 김',
  });
  await draftEntry(house, who, { title: 'まだ下書きの題' });
  const confirmed = await confirmedEntry(house, who);
  const sentence = 'action:0:15';
  await visitor.post(practiceLogPaths.entryQuotes(confirmed), { sentence, indicators: ['K1-2'] });
  await visitor.upload(practicePaths.attachments, [{ name: '窓口.png', bytes: png() }]);
  await house.get(SubmitReport).run(await actor(house, who.personId), reportDraft([confirmed]));
  await house.deliver();
  const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [who.enrolmentId]);
  return { ...who, visitor, workId: work?.id ?? 0 };
}

describe('the own practice as a PDF', () => {
  it('holds everything that is the trainee’s, and marks only once they are released', async () => {
    const { visitor, workId } = await writer();
    const before = await readPdf(await visitor.bytes(practicePaths.recordPdf));
    for (const words of [
      'まだ下書きの題',
      '自分への覚え書き〓',
      '届出が済んだ。',
      '後から直した結果。',
      'K1-2',
      '窓口.png',
    ])
      expect(before.text).toContain(words);
    for (const key of [
      'practice.task.title',
      'practice.plan.title',
      'confirmation.confirmationStatus.confirmed',
      'practice.record.missing',
    ])
      expect(before.text).toContain(spaceless(say(key)));
    for (const place of await placesOf(house, workId)) await handIn(house, place, await marks(house, 3));
    const [comment] = [(await marks(house, 3)).comment ?? ''];
    await house.deliver();
    const after = await readPdf(await visitor.bytes(practicePaths.recordPdf));
    const [{ status } = { status: '' }] = await house.rows<{ status: string }>(
      'SELECT status FROM works WHERE id = $1',
      [workId],
    );
    expect(status).toBe('released');
    expect(before.text).not.toContain(spaceless(comment));
    expect(after.text).toContain(spaceless(comment));
    expect(after.info).toMatchObject({ Title: say('practice.record.title'), Language: 'ja' });
    expect(after.outline?.map(({ title }) => title)).toContain(say('practice.task.title'));
    expect(await house.events()).toContain('log.exported');
    if (process.env['KEEP_PDF']) writeFileSync(process.env['KEEP_PDF'], await visitor.bytes(practicePaths.recordPdf));
  });

  it('speaks the language of its reader', async () => {
    const { visitor } = await writer();
    await visitor.get('/language/en');
    const found = await readPdf(await visitor.bytes(practicePaths.recordPdf));
    expect(found.info).toMatchObject({ Title: say('practice.record.title', {}, 'en'), Language: 'en' });
    expect(found.text).toContain(spaceless(say('practice.record.private', {}, 'en')));
  });

  it('comes with its data and the files of the report in one archive', async () => {
    const { visitor } = await writer();
    const parts = await zipEntries(await visitor.bytes(practicePaths.recordZip));
    expect(parts.map(({ name }) => name)).toEqual([
      'practice-record.pdf',
      'practice-log.json',
      'attachments/1-窓口.png',
    ]);
    expect(JSON.parse(String(parts[1]?.bytes))).toMatchObject({ format: 'kakehashi.practice-log/2' });
    const other = await house.as((await practitioner(house)).personId);
    expect((await readPdf(await other.bytes(practicePaths.recordPdf))).text).not.toContain('まだ下書きの題');
  });
});
