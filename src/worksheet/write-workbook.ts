import { zipArchive } from './zip-archive.js';

/** One column of the sheet; `choices` become a list in each of its cells. */
export interface Column {
  readonly heading: string;
  readonly width: number;
  readonly hidden?: boolean;
  readonly choices?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook with one sheet (ECMA-376, part 1, chapter 18). Every cell is text, so that nothing in it is ever run as a formula. */
export function writeWorkbook(name: string, columns: readonly Column[], rows: readonly (readonly string[])[]): Buffer {
  const last = rows.length + 1;
  const sheet = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(
      ({ width, hidden }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    )
    .join(
      '',
    )}</cols><sheetData>${[columns.map(({ heading }) => heading), ...rows].map(rowXml).join('')}</sheetData>${validations(columns, last)}</worksheet>`;
  return zipArchive([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', sheet],
  ]);
}

/** Style 1: bold headings; style 0 wraps, so that a comment can be read in its cell. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

const rowXml = (cells: readonly string[], row: number): string =>
  `<row r="${row + 1}">${cells
    .map(
      (text, at) =>
        `<c r="${columnName(at)}${row + 1}" t="inlineStr" s="${row === 0 ? 1 : 0}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    .join('')}</row>`;

function validations(columns: readonly Column[], last: number): string {
  const lists = columns.flatMap(({ choices }, at) =>
    choices && last > 1
      ? [
          `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${columnName(at)}2:${columnName(at)}${last}"><formula1>"${escaped(choices.join(','))}"</formula1></dataValidation>`,
        ]
      : [],
  );
  return lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '';
}

const columnName = (at: number): string => String.fromCharCode(65 + at);

/** Characters that XML knows; the others no text of ours holds. */
const escaped = (text: string): string =>
  [...text]
    .filter((one) => one === '\n' || one === '\t' || one >= ' ')
    .join('')
    .replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one] ?? one);
