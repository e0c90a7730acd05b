import { readWorkbook } from '#worksheet/read-workbook';
import { worksheetPaths } from '#worksheet/worksheet.paths';
import { writeWorkbook } from '#worksheet/write-workbook';
import { handIn, marks, placesOf } from '../marking/given-marks';
import { submittedReport } from '../practice/given-practice';
import { openHouse, type TestApp } from '../support/app';
import { say } from '../support/say';

let house: TestApp;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** A marker with a work, and the sheet as it is taken away. */
async function takenAway() {
  const { workId } = await submittedReport(house);
  const [place] = await placesOf(house, workId);
  const marker = await house.as(place!.markerId);
  const file = await marker.bytes(worksheetPaths.file);
  const rows = (await readWorkbook(file)) ?? [];
  const at = rows.findIndex((cells) => cells[4]?.startsWith(`${place!.id}/residence/`));
  return { place: place!, marker, rows, at };
}
const asFile = (rows: readonly (readonly string[])[]) => [
  {
    name: 'marks.xlsx',
    bytes: writeWorkbook(
      'marks',
      (rows[0] ?? []).map((heading) => ({ heading, width: 9 })),
      rows.slice(1),
    ),
  },
];
const sealedIn = (body: string) => /name="changes" value="([^"]+)"/.exec(body)?.[1] ?? '';

describe('marking in a spreadsheet', () => {
  it('shows what would change before anything does, and then changes just that', async () => {
    const { place, marker, rows, at } = await takenAway();
    const filled = rows.map((cells, row) => (row === at ? cells.with(2, '4').with(3, '期限を確かめている。') : cells));
    const preview = await marker.upload(worksheetPaths.preview, asFile(filled));
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('期限を確かめている。');
    const kept = () =>
      house.rows(`SELECT level, comment FROM criterion_marks WHERE assignment_id = $1 AND comment <> ''`, [place.id]);
    expect(await kept()).toEqual([]);
    const applied = await marker.post(worksheetPaths.application, { changes: sealedIn(preview.body) });
    expect(applied.status).toBe(303);
    expect(await kept()).toEqual([{ level: 4, comment: '期限を確かめている。' }]);
    // The same file once more is of an older version.
    expect(sealedIn((await marker.upload(worksheetPaths.preview, asFile(filled))).body)).toBe('');
  });

  it('takes nothing of somebody else’s sheet, of no sheet, or that was changed on its way', async () => {
    const { marker, rows, at, place } = await takenAway();
    const filled = rows.map((cells, row) => (row === at ? cells.with(2, '5') : cells));
    const places = await house.rows<{ id: number }>(
      'SELECT marker_id AS id FROM marker_assignments WHERE marker_id <> $1',
      [place.markerId],
    );
    const other = await house.as(places[0]!.id);
    expect(sealedIn((await other.upload(worksheetPaths.preview, asFile(filled))).body)).toBe('');
    const refused = await marker.upload(worksheetPaths.preview, [{ name: 'a.xlsx', bytes: Buffer.from('no sheet') }]);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('id="sheet-error"');
    const sealed = sealedIn((await marker.upload(worksheetPaths.preview, asFile(filled))).body);
    expect((await other.post(worksheetPaths.application, { changes: sealed })).status).toBe(422);
  });

  it('names first what it does not take, as the file calls it, and then what it does', async () => {
    const { marker, rows, at } = await takenAway();
    const last = rows.length - 1;
    const filled = rows.map((cells, row) => {
      if (row === at) return cells.with(2, '4');
      return row === last ? cells.with(0, 'R-0000').with(5, 'forged') : cells;
    });
    const { text } = await marker.upload(worksheetPaths.preview, asFile(filled));
    const [refused, taken] = [say('worksheet.verdict.tampered'), say('worksheet.verdict.change')];
    expect(text.indexOf(refused)).toBeGreaterThan(text.indexOf('R-0000'));
    expect(text.indexOf(taken)).toBeGreaterThan(text.indexOf(refused));
  });

  it('leaves alone what was handed in between preview and confirmation', async () => {
    const { marker, rows, at, place } = await takenAway();
    const filled = rows.map((cells, row) => (row === at ? cells.with(2, '5') : cells));
    const sealed = sealedIn((await marker.upload(worksheetPaths.preview, asFile(filled))).body);
    await handIn(house, place, await marks(house, 3));
    const answer = await marker.post(worksheetPaths.application, { changes: sealed });
    expect(answer.location).toContain('done=worksheet.partly');
    expect(
      await house.rows(`SELECT level FROM criterion_marks WHERE assignment_id = $1 AND criterion = 'residence'`, [
        place.id,
      ]),
    ).toEqual([{ level: 3 }]);
  });
});
