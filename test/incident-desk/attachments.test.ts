import fc from 'fast-check';
import { wordsInFile } from '#incident-desk/words-in-file';
import { keptText } from '#platform/files/kept-text';
import { ScanWaitingFiles } from '#platform/files/scan-waiting-files.job';
import { writeZip } from '#platform/files/write-zip';
import { practicePaths } from '#practice/practice.paths';
import { placesOf } from '../marking/given-marks';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';
import { hiddenReport, NAME, PHONE, versionOf } from './given-files';

let house: TestApp;
let given: Awaited<ReturnType<typeof hiddenReport>>;
let path: string;
beforeAll(async () => {
  house = await openHouse();
  given = await hiddenReport(house);
  path = `/incidents/${given.incidentId}`;
});
afterAll(() => house.close());

const words = (key: string, values = {}) => say(`incident-desk.attachments.${key}`, values);
const erasure = (place: number) => `${path}/attachments/${given.files[place]?.id}/erasure`;

describe('the files of a hidden report', () => {
  it('are searched for what the guard found; what cannot be searched is said', async () => {
    const { text } = await given.office.get(path);
    const from = text.slice(text.indexOf(words('lead')));
    expect(from).toContain(`経過.txt ${words('found', { count: '1' })} ${PHONE}`);
    expect(from).toContain(`計画.docx ${words('nothing')}`);
    expect(from).toContain(`案内.pdf ${words('unread')} ${words('unreadMeans')}`);
  });

  it('are searched for the words that somebody marks, before these are erased', async () => {
    const { text } = await given.office.post(`${path}/redaction/preview`, {
      ...{ version: await versionOf(house, given.incidentId), 'passage-1': NAME, 'kind-1': 'name' },
    });
    const from = text.slice(text.indexOf(words('notReached')));
    expect(from).toContain(`経過.txt ${words('found', { count: '2' })} ${NAME}`);
  });

  it('are opened by the staff, which is written down, and by nobody else', async () => {
    const file = `${path}/attachments/${given.files[0]?.id}`;
    expect((await given.office.get(file)).body).toContain(NAME);
    const [seen] = await house.rows(
      `SELECT 1 FROM text_views WHERE kind = 'report' AND text_id = $1 AND role = 'staff'`,
      [given.enrolmentId],
    );
    expect(seen).toBeDefined();
    expect((await (await house.as(given.personId)).get(file)).status).toBe(403);
    const other = await hiddenReport(house);
    expect((await given.office.get(`${path}/attachments/${other.files[0]?.id}`)).status).toBe(404);
  });
});

describe('erasing one file', () => {
  it('asks for a reason beside its field', async () => {
    expect((await given.office.get(erasure(0))).text).toContain('経過.txt');
    const answer = await given.office.post(erasure(0), { version: await versionOf(house, given.incidentId) });
    expect([answer.status, answer.body.includes('id="reason-error"')]).toEqual([422, true]);
  });

  it('takes the bytes for good, keeps that there was a file, and touches no other', async () => {
    const version = await versionOf(house, given.incidentId);
    const reason = '相談者の連絡先があったため。';
    expect((await given.office.post(erasure(0), { version, reason })).headers.location).toContain('file_erased');
    const [gone, kept] = await house.rows<{ scan: string; size: number; content: Buffer }>(
      'SELECT scan, size, content FROM stored_files WHERE id = ANY ($1) ORDER BY id',
      [given.files.map(({ fileId }) => fileId)],
    );
    expect(gone).toMatchObject({ scan: 'erased', content: Buffer.alloc(0) });
    expect(gone?.size).toBeGreaterThan(0);
    expect(kept).toMatchObject({ scan: 'unscanned' });
    const [event] = await house.rows<{ reason: string; after: object }>(
      `SELECT reason, after FROM events WHERE name = 'text.file_erased' AND subject_id = $1`,
      [given.incidentId],
    );
    expect(event).toMatchObject({ reason, after: { attachment: given.files[0]?.id, kind: 'txt' } });
    await house.deliver();
    const letters = `SELECT 1 FROM mails WHERE person_id = $1 AND template = 'file-erased'`;
    expect(await house.rows(letters, [given.personId])).toHaveLength(1);
    expect((await given.office.post(erasure(0), { version, reason })).status).toBe(409);
    expect((await given.office.get(erasure(0))).status).toBe(409);
  });

  it('is seen by its writer and its markers, and its data say so', async () => {
    const writer = await house.as(given.personId);
    expect((await writer.get(practicePaths.attachments)).text).toContain(say('practice.attachments.scan.erased'));
    expect((await writer.get(practicePaths.attachment(given.files[0]?.id ?? 0))).text).toContain(
      say('platform.problems.file_erased'),
    );
    const { report } = JSON.parse((await writer.get(practicePaths.recordJson)).body);
    expect(report.attachments[0]).toMatchObject({ name: '経過.txt', scan: 'erased', path: null });
    const version = await versionOf(house, given.incidentId);
    await given.office.post(`${path}/redaction`, {
      version,
      'passage-1': NAME,
      'kind-1': 'name',
      chosen: `phone:${PHONE}`,
    });
    const [place] = await placesOf(house, given.workId);
    const marker = await house.as(place?.markerId ?? 0);
    const answer = await marker.get(`/marking/${place?.id}/attachments/${given.files[0]?.fileId}`);
    expect([answer.status, answer.text.includes(say('platform.problems.file_erased'))]).toEqual([409, true]);
    expect((await given.office.get(path)).text).toContain(`${words('erase')} 案内.pdf`);
  });

  it('is final: neither a scan nor anybody by hand brings a file back', async () => {
    const id = given.files[0]?.fileId;
    await house.get(ScanWaitingFiles).run();
    await expect(house.rows(`UPDATE stored_files SET scan = 'infected' WHERE id = $1`, [id])).rejects.toThrow(
      'does not come back',
    );
    await expect(house.rows(`UPDATE stored_files SET content = 'x' WHERE id = $1`, [id])).rejects.toThrow('check');
  });

  it('is not for a text that nobody has hidden', async () => {
    const other = await hiddenReport(house);
    await house.rows(`UPDATE incidents SET status = 'noticed' WHERE id = $1`, [other.incidentId]);
    const answer = await other.office.post(`/incidents/${other.incidentId}/attachments/${other.files[0]?.id}/erasure`, {
      version: await versionOf(house, other.incidentId),
      reason: 'なんとなく。',
    });
    expect(answer.status).toBe(409);
  });
});

describe('words in a file', () => {
  it('are found however they are broken up and written, and counted', () => {
    const word = fc.stringMatching(/^[a-z0-9]{2,8}$/);
    const between = fc.constantFrom('', ' ', '\n', '\u3000');
    fc.assert(
      fc.property(word, between, fc.nat(3), (passage, gap, times) => {
        const wide = [...passage].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join(gap);
        const text = `。${`${wide}。`.repeat(times)}`;
        const found = wordsInFile(text, [passage]);
        expect(found).toEqual(times === 0 ? [] : [{ passage, count: times }]);
      }),
    );
  });

  it('are read from the cells of a sheet, figures among them', async () => {
    const sheet = await writeZip([
      {
        name: 'xl/worksheets/sheet1.xml',
        bytes: Buffer.from('<row><c r="A1" t="s"><v>7</v></c><c r="B1"><v>9000001234</v></c></row>'),
      },
      { name: 'xl/sharedStrings.xml', bytes: Buffer.from(`<si><t>${NAME}</t></si>`) },
    ]);
    const text = (await keptText('xlsx', sheet)) ?? '';
    expect([text.includes('9000001234'), text.includes(NAME), text.includes('7\n')]).toEqual([true, true, false]);
    expect(await keptText('pdf', Buffer.from('%PDF-'))).toBeNull();
  });
});
