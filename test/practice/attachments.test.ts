import fc from 'fast-check';
import { markingPaths } from '#marking/marking.paths';
import { ScanWaitingFiles } from '#platform/files/scan-waiting-files.job';
import { type Attached, attachmentLimits, placeFor } from '#practice/attachment-limits';
import { practicePaths } from '#practice/practice.paths';
import { placesOf } from '../marking/given-marks';
import { docx, pdf, png } from '../platform/made-files';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';
import { GivenClamd } from './given-clamd';
import { approvedTaskSheet, confirmedEntry, practitioner, reportDraft } from './given-practice';

const clamd = new GivenClamd();
let house: TestApp;
let port = 0;
beforeAll(async () => {
  port = await clamd.listen();
  process.env['CLAMAV_HOST'] = `127.0.0.1:${port}`;
  house = await openHouse();
});
afterAll(async () => {
  delete process.env['CLAMAV_HOST'];
  await house.close();
  await clamd.close();
});

const page = practicePaths.attachments;
const VIRUS = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
const refused = (reason: string) =>
  say(`practice.attachments.refused.${reason}`, { files: '5', each: '10', together: '25' });
const filesOf = (enrolmentId: number) =>
  house.rows<{ id: number; name: string; kind: string; scan: string; size: number; file_id: number }>(
    `SELECT a.id, a.name, a.file_id, f.kind, f.scan, f.size FROM attachments a JOIN stored_files f ON f.id = a.file_id
     JOIN practice_reports r ON r.id = a.report_id WHERE r.enrolment_id = $1 ORDER BY a.place`,
    [enrolmentId],
  );

async function writer() {
  const who = await practitioner(house);
  await approvedTaskSheet(house, who);
  return { ...who, visitor: await house.as(who.personId) };
}

describe('files of a report', () => {
  it('are kept cleaned under a name that says what they are, and come back as downloads', async () => {
    const { visitor, enrolmentId } = await writer();
    const sent = await visitor.upload(page, [
      { name: '../../窓口の案内.exe', bytes: pdf('/Author (Mihon)') },
      { name: '写真.png', bytes: png({ tEXt: 'Author\0Mihon' }) },
    ]);
    expect(sent.status).toBe(303);
    const [first, second] = await filesOf(enrolmentId);
    expect(first).toMatchObject({ name: '窓口の案内.pdf', kind: 'pdf', scan: 'clean' });
    expect(second).toMatchObject({ name: '写真.png', size: png().length });
    const download = await visitor.get(practicePaths.attachment(first?.id ?? 0));
    expect(download.status).toBe(200);
    expect(download.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('窓口の案内.pdf')}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(download.body).not.toContain('Mihon');
    expect((await visitor.get(page)).text).toContain('窓口の案内.pdf');
    expect(clamd.seen.length).toBeGreaterThanOrEqual(2);
  });

  it('are nobody else’s', async () => {
    const { visitor, enrolmentId } = await writer();
    await visitor.upload(page, [{ name: 'a.pdf', bytes: pdf() }]);
    const id = (await filesOf(enrolmentId))[0]?.id ?? 0;
    const other = (await writer()).visitor;
    expect((await other.get(practicePaths.attachment(id))).status).toBe(404);
    expect((await other.post(practicePaths.attachmentRemoval(id))).status).toBe(404);
    expect((await (await house.as('trainer1')).get(practicePaths.attachment(id))).status).toBe(403);
    expect((await house.visitor().get(practicePaths.attachment(id))).status).toBe(401);
  });

  it('are judged by their content, one by one, and a refused one leaves nothing behind but an event', async () => {
    const { visitor, enrolmentId } = await writer();
    const answer = await visitor.upload(page, [
      { name: '案内.pdf', bytes: Buffer.from('4d5a90000300000004000000ffff0000', 'hex') },
      { name: '計画.docx', bytes: await docx('語', { 'word/vbaProject.bin': 'x' }) },
      { name: '爆弾.docx', bytes: await docx('語', { 'word/big.xml': Buffer.alloc(30_000_000, 0x20) }) },
      { name: '大きい.png', bytes: Buffer.alloc(attachmentLimits.bytes + 1, 1) },
      { name: '良い.txt', bytes: Buffer.from('手順の一覧') },
    ]);
    expect(answer.status).toBe(422);
    for (const reason of ['type', 'macros', 'bomb', 'too_large']) expect(answer.text).toContain(refused(reason));
    expect((await filesOf(enrolmentId)).map(({ name }) => name)).toEqual(['良い.txt']);
    expect(
      await house.rows('SELECT reason FROM events WHERE name = $1 AND enrolment_id = $2 ORDER BY id', [
        'attachment.refused',
        enrolmentId,
      ]),
    ).toEqual(['type', 'macros', 'bomb', 'too_large'].map((reason) => ({ reason })));
    expect((await visitor.upload(page, [])).text).toContain(refused('none'));
  });

  it('are at most five, none twice, and a form with more is not read to its end', async () => {
    const { visitor, enrolmentId } = await writer();
    const some = (count: number, from = 0) =>
      Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, bytes: Buffer.from(`文 ${from + index}`) }));
    expect((await visitor.upload(page, some(4))).status).toBe(303);
    expect((await visitor.upload(page, some(1))).text).toContain(refused('twice'));
    expect((await visitor.upload(page, some(2, 4))).text).toContain(refused('too_many'));
    expect(await filesOf(enrolmentId)).toHaveLength(5);
    expect((await visitor.upload(page, some(8, 10))).status).toBe(413);
    expect((await visitor.get(page)).body).not.toContain('type="file"');
  });

  it('leave before the report is handed in, and then are gone', async () => {
    const { visitor, enrolmentId } = await writer();
    await visitor.upload(page, [{ name: 'a.pdf', bytes: pdf() }]);
    const [file] = await filesOf(enrolmentId);
    expect((await visitor.post(practicePaths.attachmentRemoval(file?.id ?? 0))).status).toBe(303);
    expect(await house.rows('SELECT 1 FROM stored_files WHERE id = $1', [file?.file_id])).toEqual([]);
    expect((await visitor.post(practicePaths.attachmentRemoval(file?.id ?? 0))).status).toBe(404);
  });

  it('do not tell the markers whose report it is', async () => {
    const { visitor, enrolmentId } = await writer();
    const [who] = await house.rows<{ name: string }>(
      'SELECT o.name FROM enrolments e JOIN organisations o ON o.id = e.organisation_id WHERE e.id = $1',
      [enrolmentId],
    );
    const answer = await visitor.upload(page, [{ name: 'a.docx', bytes: await docx(`${who?.name}の窓口の手順`) }]);
    expect(answer.text).toContain(refused('names_you'));
  });

  it('with what could tell who a client is wait for the writer’s word', async () => {
    const { visitor, enrolmentId } = await writer();
    await visitor.upload(page, [{ name: 'a.docx', bytes: await docx('電話090-0000-1234に結果を伝えた。') }]);
    const shown = await visitor.get(page);
    expect(shown.body).toContain('<mark>090-0000-1234</mark>');
    const id = (await filesOf(enrolmentId))[0]?.id ?? 0;
    expect((await visitor.post(practicePaths.attachmentLookThrough(id), { lookedThrough: 'other' })).status).toBe(409);
    const lookedThrough = /name="lookedThrough" value="([^"]+)"/.exec(shown.body)?.[1] ?? '';
    expect((await visitor.post(practicePaths.attachmentLookThrough(id), { lookedThrough })).status).toBe(303);
    expect((await visitor.get(page)).body).not.toContain('090-0000-1234');
  });

  it('need the token of a page of ours and a door that takes files', async () => {
    const { visitor } = await writer();
    expect((await visitor.upload(page, [{ name: 'a.pdf', bytes: pdf() }], { _csrf: 'forged' })).status).toBe(403);
    expect((await visitor.upload(practicePaths.report, [{ name: 'a.pdf', bytes: pdf() }])).status).toBe(403);
    expect((await house.visitor().upload(page, [{ name: 'a.pdf', bytes: pdf() }])).status).toBe(401);
  });
});

describe('files that were handed in', () => {
  it('go to the two markers, under names that tell nothing, stay, and are no others', async () => {
    const { visitor, ...who } = await writer();
    const entry = await confirmedEntry(house, who);
    const [office] = await house.rows<{ name: string }>(
      'SELECT o.name FROM enrolments e JOIN organisations o ON o.id = e.organisation_id WHERE e.id = $1',
      [who.enrolmentId],
    );
    await visitor.upload(page, [{ name: `${office?.name}の案内.pdf`, bytes: pdf() }]);
    const [file] = await filesOf(who.enrolmentId);
    const submission = { ...reportDraft([]), entryIds: [String(entry)] };
    expect((await visitor.post(practicePaths.reportSubmission, submission)).status).toBe(303);
    expect((await visitor.post(practicePaths.attachmentRemoval(file?.id ?? 0))).status).toBe(409);
    await expect(house.rows('DELETE FROM attachments WHERE id = $1', [file?.id])).rejects.toThrow('stays');
    const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [who.enrolmentId]);
    const [first] = await placesOf(house, work?.id ?? 0);
    const marker = await house.as(first!.markerId);
    const desk = await marker.get(markingPaths.assignment(first!.id));
    expect(desk.text).toContain('■■■の案内.pdf');
    expect(desk.text).not.toContain(office?.name);
    const download = await marker.get(markingPaths.attachment(first!.id, file?.file_id ?? 0));
    expect(download.status).toBe(200);
    expect(download.headers['content-disposition']).toContain(encodeURIComponent('■■■の案内.pdf'));
    const other = await writer();
    await other.visitor.upload(page, [{ name: 'a.pdf', bytes: pdf() }]);
    const foreign = (await filesOf(other.enrolmentId))[0]?.file_id ?? 0;
    expect((await marker.get(markingPaths.attachment(first!.id, foreign))).status).toBe(404);
    const stranger = await house.as('trainer3');
    expect((await stranger.get(markingPaths.attachment(first!.id, file?.file_id ?? 0))).status).toBe(404);
  });

  it('do not go while something in them waits to be looked at', async () => {
    const { visitor, ...who } = await writer();
    const entry = await confirmedEntry(house, who);
    await visitor.upload(page, [{ name: 'a.docx', bytes: await docx('電話090-0000-1234に結果を伝えた。') }]);
    const answer = await visitor.post(practicePaths.reportSubmission, {
      ...reportDraft([]),
      entryIds: [String(entry)],
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(say('practice.problems.attachment_unseen'));
  });
});

describe('the malware scan', () => {
  it('refuses what it knows', async () => {
    const { visitor, enrolmentId } = await writer();
    const answer = await visitor.upload(page, [{ name: 'eicar.txt', bytes: VIRUS }]);
    expect(answer.text).toContain(refused('malware'));
    expect(await filesOf(enrolmentId)).toEqual([]);
  });

  it('keeps files apart while the scanner is away, and takes them up, or deletes them, when it is back', async () => {
    const { visitor, enrolmentId } = await writer();
    await clamd.close();
    expect((await visitor.upload(page, [{ name: '手順.txt', bytes: Buffer.from('手順') }])).status).toBe(303);
    expect((await visitor.upload(page, [{ name: 'eicar.txt', bytes: VIRUS }])).status).toBe(303);
    const [good, bad] = await filesOf(enrolmentId);
    expect([good?.scan, bad?.scan]).toEqual(['waiting', 'waiting']);
    expect((await visitor.get(practicePaths.attachment(good?.id ?? 0))).status).toBe(409);
    await house.get(ScanWaitingFiles).run();
    expect((await filesOf(enrolmentId))[0]?.scan).toBe('waiting');
    await clamd.listen(port);
    await house.get(ScanWaitingFiles).run();
    expect((await filesOf(enrolmentId)).map(({ scan }) => scan)).toEqual(['clean', 'infected']);
    expect((await visitor.get(practicePaths.attachment(good?.id ?? 0))).status).toBe(200);
    expect((await visitor.get(practicePaths.attachment(bad?.id ?? 0))).status).toBe(409);
    expect(
      await house.rows('SELECT length(content) AS length FROM stored_files WHERE id = $1', [bad?.file_id]),
    ).toEqual([{ length: 0 }]);
    expect(await house.events()).toContain('attachment.infected');
  });
});

describe('the room for one more file', () => {
  const file = fc.record({
    sha256: fc.stringMatching(/^[0-9a-f]{4}$/),
    size: fc.integer({ min: 1, max: attachmentLimits.bytes }),
  });

  it('never lets a report outgrow its limits', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 12 }), (files) => {
        const there: Attached[] = [];
        for (const one of files) {
          const place = placeFor(there, one);
          if (typeof place === 'number') there.push({ ...one, place });
        }
        expect(there.length).toBeLessThanOrEqual(attachmentLimits.files);
        expect(there.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(attachmentLimits.together);
        expect(new Set(there.map(({ place }) => place)).size).toBe(there.length);
        expect(new Set(there.map(({ sha256 }) => sha256)).size).toBe(there.length);
      }),
    );
  });
});
