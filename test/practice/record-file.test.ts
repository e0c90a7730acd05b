import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { sha256 } from '#platform/files/file-store';
import { zipEntries } from '#platform/files/zip-entries';
import { ApproveTaskSheet } from '#practice/approve-task-sheet';
import { practicePaths } from '#practice/practice.paths';
import { ReturnTaskSheet } from '#practice/return-task-sheet';
import { SubmitReport } from '#practice/submit-report';
import { SubmitTaskSheet } from '#practice/submit-task-sheet';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { png } from '../platform/made-files';
import { openHouse, type TestApp } from '../support/app';
import { actor } from '../support/given';
import {
  approvedTaskSheet,
  confirmedEntry,
  draftEntry,
  type Practitioner,
  practitioner,
  QUOTED,
  reportDraft,
  sheetDraft,
  submittedTaskSheet,
} from './given-practice';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const schema = JSON.parse(readFileSync('docs/practice-log.schema.json', 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);
const isSound = (file: unknown) => (validate(file) ? [] : validate.errors);

const fileOf = async (who: Practitioner) =>
  JSON.parse((await (await house.as(who.personId)).get(practicePaths.recordJson)).body);

describe('the own practice as data', () => {
  it('is what its schema says before anything was written, too', async () => {
    const who = await practitioner(house);
    const file = await fileOf(who);
    expect(isSound(file)).toEqual([]);
    expect(file).toMatchObject({ format: 'kakehashi.practice-log/2', entries: [], report: null });
    expect(isSound({ ...file, marks: [] })).not.toEqual([]);
  });

  it('holds every round of the task sheet with its reasons', async () => {
    const who = await practitioner(house);
    const id = await submittedTaskSheet(house, who);
    await house
      .get(ReturnTaskSheet)
      .run(await actor(house, 'trainer3'), id, '期間を見直してください。', { period: '冬の間だけでは足りません。' });
    const [sheet] = await house.rows<{ version: number }>(
      'SELECT row_version AS version FROM task_sheets WHERE id = $1',
      [id],
    );
    const trainee = await actor(house, who.personId);
    await house.get(SubmitTaskSheet).run(trainee, { ...sheetDraft, version: sheet?.version ?? 0 });
    await house.get(ApproveTaskSheet).run(await actor(house, 'trainer3'), id);
    const file = await fileOf(who);
    expect(isSound(file)).toEqual([]);
    expect(file.taskSheet).toMatchObject({ status: 'approved', round: 2, competencies: ['K1', 'K4'] });
    expect(file.taskSheet.plan).toHaveLength(2);
    expect(file.taskSheet.rounds).toMatchObject([
      { round: 1, outcome: 'returned', reasons: { period: '冬の間だけでは足りません。' } },
      { round: 2, outcome: 'approved' },
    ]);
  });

  it('holds report, files, evidence links and, once they are released, the marks that stand', async () => {
    const who = await practitioner(house);
    await approvedTaskSheet(house, who);
    const visitor = await house.as(who.personId);
    await draftEntry(house, who, { title: 'まだ下書きの題' });
    const confirmed = await confirmedEntry(house, who);
    const sentence = `action:0:${QUOTED.length}`;
    await visitor.post(practiceLogPaths.entryQuotes(confirmed), { sentence, indicators: ['K1-2'] });
    await visitor.upload(practicePaths.attachments, [{ name: '窓口.png', bytes: png() }]);
    await house.get(SubmitReport).run(await actor(house, who.personId), reportDraft([confirmed]));
    await house.deliver();
    const before = await fileOf(who);
    expect(isSound(before)).toEqual([]);
    expect(before.report.rounds).toMatchObject([{ round: 1, result: null }]);
    const [work] = await house.rows<{ id: number }>('SELECT id FROM works WHERE enrolment_id = $1', [who.enrolmentId]);
    for (const place of await placesOf(house, work?.id ?? 0)) await handIn(house, place, await marks(house, 3));
    await house.deliver();
    const parts = await zipEntries(await visitor.bytes(practicePaths.recordZip));
    const after = JSON.parse(String(parts.find(({ name }) => name === 'practice-log.json')?.bytes));
    expect(isSound(after)).toEqual([]);
    const entry = after.entries.find((one: { id: number }) => one.id === confirmed);
    expect(entry.confirmations).toMatchObject([{ status: 'confirmed', supervisorName: '助言 たろう' }]);
    expect(entry.quotes).toMatchObject([{ quote: QUOTED, indicators: ['K1-2'], proposed: false }]);
    expect(after.report.entries).toEqual([entry.origin]);
    const [round] = after.report.rounds;
    expect(round.evidence[0].quotes).toMatchObject([{ quote: QUOTED, indicators: ['K1-2'] }]);
    const [file] = after.report.attachments;
    const bytes = parts.find(({ name }) => name === file.path)?.bytes ?? Buffer.alloc(0);
    expect(file).toMatchObject({ name: '窓口.png', sha256: sha256(bytes) });
    expect(round.attachments).toMatchObject([{ sha256: file.sha256 }]);
    const given = await marks(house, 3);
    expect(round.result).toMatchObject({ outcome: 'accepted', comments: [given.comment, given.comment] });
    expect(round.result.criteria.map(({ level }: { level: number }) => level)).toEqual(
      round.result.criteria.map(() => 3),
    );
    const trainers = await house.rows<{ name: string }>(
      'SELECT DISTINCT p.print_name AS name FROM marker_assignments m JOIN persons p ON p.id = m.marker_id WHERE m.work_id = $1',
      [work?.id],
    );
    expect(trainers.length).toBeGreaterThan(0);
    for (const { name } of trainers) expect(JSON.stringify(after)).not.toContain(name);
  });
});
