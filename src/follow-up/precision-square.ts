import type { Saying } from '#home/saying';
import type { Precision } from '#learning/risk-precision';
import { picture, shape, text } from '#platform/charts/svg';

const CELL = { width: 150, height: 70 };
const LEFT = 120;
const TOP = 30;

/** Four fields: said to be behind or not, against passed or not. The darker, the more people. */
export function precisionSquare(of: Precision, { plain }: Saying): string {
  const rows = [
    { label: plain('follow-up.model.flagged'), cells: [of.flaggedFailed, of.flaggedPassed] },
    { label: plain('follow-up.model.unflagged'), cells: [of.missed, of.rightlyLeft] },
  ];
  const columns = [plain('follow-up.model.notPassed'), plain('follow-up.model.passed')];
  const words = {
    id: 'precision',
    title: plain('follow-up.model.square'),
    desc: plain('follow-up.model.squareDesc', { ...of }),
  };
  const x = (column: number) => LEFT + column * CELL.width;
  const y = (row: number) => TOP + row * CELL.height;
  return picture(words, 'wide', LEFT + 2 * CELL.width, TOP + 2 * CELL.height, [
    ...columns.map((label, column) => text(x(column) + CELL.width / 2, TOP - 10, label, 't-muted t-middle')),
    ...rows.map(({ label }, row) => text(LEFT - 10, y(row) + CELL.height / 2 + 4, label, 't-muted t-end')),
    ...rows.flatMap(({ cells }, row) =>
      cells.flatMap((count, column) => [
        shape('rect', { class: `c-step-${row === column ? 2 : 1} c-tile`, x: x(column), y: y(row), ...CELL }),
        text(x(column) + CELL.width / 2, y(row) + CELL.height / 2 + 6, String(count), 't-strong t-large t-middle'),
      ]),
    ),
  ]);
}
