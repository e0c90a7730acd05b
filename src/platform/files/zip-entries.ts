import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { FileRefused } from './clean-file.js';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

export const zipLimits = {
  entries: 2_000,
  /** Unpacked, all parts together. */
  bytes: 80_000_000,
  /** How often a part may be larger unpacked than packed, from a megabyte on; real documents stay below fifty. */
  ratio: 200,
} as const;
const MEGABYTE = 1_000_000;

/**
 * The parts of an archive, unpacked one after the other and counted while they come: what an archive says of itself is not believed.
 * `wanted`: which parts are unpacked at all.
 */
export async function zipEntries(bytes: Buffer, wanted: (name: string) => boolean = () => true): Promise<ZipPart[]> {
  const parts = new Map<string, Buffer>();
  let total = 0;
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (archive.entryCount > zipLimits.entries) throw new FileRefused('bomb');
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new FileRefused('encrypted');
      // Two parts of one name: one program would see the one, another the other.
      if (parts.has(entry.fileName) || parts.size >= zipLimits.entries) throw new FileRefused('bomb');
      const part = await unpacked(archive, entry, zipLimits.bytes - total);
      total += part.length;
      parts.set(entry.fileName, part);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(
      /absolute path|invalid relative path|invalid characters/.test(String(error)) ? 'paths' : 'damaged',
    );
  }
  return [...parts].map(([name, content]) => ({ name, bytes: content }));
}

async function unpacked(archive: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > most || (size > MEGABYTE && size > entry.compressedSize * zipLimits.ratio))
      throw new FileRefused('bomb');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
