import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import type { ZipPart } from './zip-entries.js';

const deflate = promisify(deflateRaw);
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1980-01-01: when it was packed is nobody's business. */
const DAY = 0x0021;

/** An archive of just these parts (APPNOTE.TXT of PKWARE, 4.3), with nothing before, between or behind them. */
export async function writeZip(parts: readonly ZipPart[]): Promise<Buffer> {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const [packed, path] = [await deflate(bytes), Buffer.from(name)];
    const facts = factsOf(bytes, packed, path);
    const head = Buffer.concat([numbers([4, 0x04034b50]), facts, path]);
    const entry = [numbers([4, 0x02014b50], [2, 20]), facts, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), path];
    local.push(head, packed);
    central.push(Buffer.concat(entry));
    at += head.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const count = parts.length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, at], [2, 0]);
  return Buffer.concat([...local, directory, end]);
}

/** What stands in both headers of a part, from the version needed to the length of its extra field. */
const factsOf = (bytes: Buffer, packed: Buffer, path: Buffer): Buffer =>
  numbers(
    ...([
      [2, 20],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DAY],
    ] as const),
    ...([
      [4, crc32(bytes)],
      [4, packed.length],
      [4, bytes.length],
      [2, path.length],
      [2, 0],
    ] as const),
  );

/** Whole numbers of two or four bytes, the lowest first. */
function numbers(...values: readonly (readonly [2 | 4, number])[]): Buffer {
  return Buffer.concat(
    values.map(([width, value]) => {
      const bytes = Buffer.alloc(width);
      bytes.writeUIntLE(value, 0, width);
      return bytes;
    }),
  );
}
