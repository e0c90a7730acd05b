import { writeZip } from '#platform/files/write-zip';
import { LOG_FILE } from '#practice-log/log-document';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { GivenClamd } from '../practice/given-clamd';
import { practitioner } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';
import { bring, filed, logFile, ORIGIN } from './made-log-files';

const clamd = new GivenClamd();
let house: TestApp;
beforeAll(async () => {
  process.env['CLAMAV_HOST'] = `127.0.0.1:${await clamd.listen()}`;
  house = await openHouse();
});
afterAll(async () => {
  delete process.env['CLAMAV_HOST'];
  await house.close();
  await clamd.close();
});

async function trainee() {
  const who = await practitioner(house);
  return { ...who, visitor: await house.as(who.personId) };
}

const waitingOf = async ({ enrolmentId }: { enrolmentId: number }): Promise<number> =>
  (
    await house.rows<{ id: number }>('SELECT id FROM log_imports WHERE enrolment_id = $1 AND taken_at IS NULL', [
      enrolmentId,
    ])
  )[0]?.id ?? 0;

describe('a file that is no log', () => {
  it('is refused beside the field, and leaves nothing behind', async () => {
    const who = await trainee();
    const deep = `{"format":"kakehashi.practice-log/2","entries":${'['.repeat(60)}${']'.repeat(60)}}`;
    const big = await writeZip([{ name: LOG_FILE, bytes: Buffer.alloc(90_000_000, 0x20) }]);
    const virus = Buffer.from('X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*');
    const cases: [string, Buffer][] = [
      ['not_json', Buffer.from('これは文章です。')],
      ['not_json', Buffer.from([0xff, 0xfe, 0x00])],
      ['too_deep', Buffer.from(deep)],
      ['format', Buffer.from('{"format":"elsewhere/1","entries":[]}')],
      ['newer', logFile([filed(1)], { format: 'kakehashi.practice-log/3' })],
      ['no_entries', logFile([])],
      ['too_many', logFile(Array.from({ length: 201 }, (_, index) => filed(index)))],
      ['no_log', await writeZip([{ name: 'other.json', bytes: Buffer.from('{}') }])],
      ['damaged', Buffer.from('504b0304ffffffff', 'hex')],
      ['bomb', big],
      ['malware', virus],
    ];
    for (const [code, bytes] of cases) {
      const answer = await bring(who.visitor, bytes);
      expect([code, answer.status]).toEqual([code, 422]);
      expect(answer.text).toContain(say(`practice-log.import.refused.${code}`, { megabytes: '32', data: '5' }));
    }
    expect((await who.visitor.upload(practiceLogPaths.import, [])).text).toContain(
      say('practice-log.import.refused.none'),
    );
    expect(await waitingOf(who)).toBe(0);
  });

  it('may hold anything in place of what a log holds without harm', async () => {
    const who = await trainee();
    const odd = [null, 5, 'x', [], {}, { text: [], quotes: {}, origin: ORIGIN(1) }];
    const nul = filed(8, { title: '題\0と\ud800', topics: [{}, 1, 'T03'], steps: [null, { what: 5 }] });
    expect((await bring(who.visitor, logFile([...odd, nul]))).status).toBe(303);
    expect((await who.visitor.get(practiceLogPaths.importPreview)).status).toBe(200);
    await who.visitor.post(practiceLogPaths.importEntries, { file: String(await waitingOf(who)) });
    expect(
      await house.rows('SELECT title, topics FROM practice_entries WHERE enrolment_id = $1', [who.enrolmentId]),
    ).toMatchObject([{ title: '題と\uFFFD', topics: ['T03'] }]);
  });
});
