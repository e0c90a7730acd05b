import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { readWorkbook } from '#worksheet/read-workbook';
import { cellsOf, judgeRows, type SheetLine } from '#worksheet/sheet-rows';
import { writeWorkbook } from '#worksheet/write-workbook';

const sign = (line: string): string => createHmac('sha256', 'for this test').update(line).digest('base64url');
const COLUMNS = ['番号', '観点', '段階', '一言', 'key', 'signature'].map((heading) => ({ heading, width: 10 }));
const HEADINGS = COLUMNS.map(({ heading }) => heading);

/** What XML and a spreadsheet leave as it is; the ends of a comment are trimmed by every form of ours. */
const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\p{C}\r]/gu, '').trim());
const line: fc.Arbitrary<SheetLine> = fc.record({
  assignmentId: fc.integer({ min: 1, max: 9 }),
  blindNumber: fc.constant('R-0042'),
  criterion: fc.constantFrom('residence', 'person', 'ethics', null),
  title: words,
  kept: fc.record({
    level: fc.option(fc.integer({ min: 1, max: 5 })),
    comment: words,
    version: fc.integer({ min: 1, max: 99 }),
  }),
});
/** Each place once. */
const lines = fc
  .uniqueArray(line, { selector: (one) => `${one.assignmentId}/${one.criterion}`, minLength: 1, maxLength: 8 })
  .map((all) => all.map((one) => (one.criterion === null ? { ...one, kept: { ...one.kept, level: null } } : one)));
const sheetOf = (all: readonly SheetLine[]) => [HEADINGS, ...all.map((one) => cellsOf(one, sign))];

describe('a workbook', () => {
  it('is read as it was written, whatever stands in its cells', async () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replace(/[\p{C}\r]/gu, '').replaceAll('_x000D_', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 6 }), async (rows) => {
        expect(await readWorkbook(writeWorkbook('marks', COLUMNS, rows))).toEqual([HEADINGS, ...rows]);
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing else', async () => {
    expect(await readWorkbook(Buffer.from('番号,観点'))).toBeNull();
    expect(await readWorkbook(Buffer.alloc(0))).toBeNull();
  });
});

describe('a sheet that comes back', () => {
  it('untouched changes nothing', () => {
    fc.assert(
      fc.property(lines, (all) => {
        expect(judgeRows(sheetOf(all), all, sign).every(({ verdict }) => verdict === 'same')).toBe(true);
      }),
    );
  });

  it('carries a level, whole and full-width', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 5 }), (all, level) => {
        const rows = sheetOf(all).map((cells, at) => (at === 0 ? cells : cells.with(2, '０１２３４５'.charAt(level))));
        for (const { verdict, line: found, level: read } of judgeRows(rows, all, sign)) {
          const isSame = found?.criterion === null || found?.kept.level === level;
          if (found?.criterion !== null) expect(read).toBe(level);
          expect(verdict).toBe(isSame ? 'same' : 'change');
        }
      }),
    );
  });

  it('never carries a line whose key or signature was touched, or that was signed for something else', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(4, 5), words, (all, column, junk) => {
        const rows = sheetOf(all).map((cells, at) =>
          at === 1 ? cells.with(column, `${cells[column] ?? ''}${junk}x`) : cells,
        );
        expect(judgeRows(rows, all, sign)[0]?.verdict).toBe('tampered');
        const others = all.map((one) => cellsOf(one, (text) => sign(`somebody else/${text}`)));
        expect(judgeRows([HEADINGS, ...others], all, sign).every(({ verdict }) => verdict === 'tampered')).toBe(true);
      }),
    );
  });

  it('never carries a line that was saved again meanwhile, or that is closed', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const now = all.map((one) => ({ ...one, kept: { ...one.kept, version: one.kept.version + 1 } }));
        expect(judgeRows(sheetOf(all), now, sign).every(({ verdict }) => verdict === 'stale')).toBe(true);
        expect(judgeRows(sheetOf(all), [], sign).every(({ verdict }) => verdict === 'closed')).toBe(true);
      }),
    );
  });

  it('never carries a level that there is none of', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('0', '6', '3.5', 'よい', '-1', '1e0x'), (all, level) => {
        const rows = sheetOf(all).map((cells, at) => (at === 0 ? cells : cells.with(2, level)));
        for (const { verdict, line: found } of judgeRows(rows, all, sign))
          expect(verdict).toBe(found?.criterion === null ? 'same' : 'unknown_level');
      }),
    );
  });
});
