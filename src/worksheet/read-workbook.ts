import { zipEntries } from '#platform/files/zip-entries';

/** More rows than anybody marks. */
const MOST_ROWS = 5_000;

/** The first sheet of a workbook as texts, row by row; null where the file is none. Formulas and formats are nobody's business here. */
export async function readWorkbook(bytes: Buffer): Promise<string[][] | null> {
  const parts = await zipEntries(bytes).catch(() => null);
  const textOf = (name: string) => parts?.find((part) => part.name === name)?.bytes.toString('utf8') ?? null;
  const sheet = textOf('xl/worksheets/sheet1.xml');
  if (sheet === null) return null;
  const shared = [...(textOf('xl/sharedStrings.xml') ?? '').matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)];
  const strings = shared.map((one) => textsIn(one[1] ?? ''));
  const rows = [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)].slice(0, MOST_ROWS);
  return rows.map((row) => cellsOf(row[1] ?? '', strings));
}

function cellsOf(row: string, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes = '', content = ''] of row.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const column = /\br="([A-Z])\d+"/.exec(attributes)?.[1];
    const at = column ? column.charCodeAt(0) - 65 : cells.length;
    while (cells.length < at) cells.push('');
    cells[at] = textOfCell(/\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n', content, strings);
  }
  return cells;
}

function textOfCell(type: string, content: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textsIn(content);
  const value = unescaped(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '');
  return type === 's' ? (strings[Number(value)] ?? '') : value;
}

/** The texts of a string in pieces, without the readings that Japanese spreadsheets keep beside it. */
const textsIn = (xml: string): string =>
  [...xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map((one) => unescaped(one[1] ?? ''))
    .join('');

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescaped = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n');
