import { FileRefused } from '#platform/files/clean-file';
import { type ZipPart, zipEntries } from '#platform/files/zip-entries';
import { bomOf, decodeXml } from './decode-text.js';
import { isLitter, isWhatItSays, typeOf } from './package-file-types.js';
import { type PackageRefusalCode, PackageRefused } from './package-refused.js';
import { type Manifest, readManifest } from './read-manifest.js';

export interface ReadFile {
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
}

export interface ReadPackage {
  readonly manifest: Manifest;
  readonly files: readonly ReadFile[];
}

const MANIFEST = 'imsmanifest.xml';
const OTHER_STANDARDS = ['cmi5.xml', 'tincan.xml', 'course.au'];
const SAFE = /^(?!.*(^|\/)\.{0,2}(\/|$))[^\\\p{Cc}]{1,400}$/u;

/** Looks at a whole archive before anything is kept: what it is, what is in it, and where it begins. */
export async function readPackage(bytes: Buffer, name: string): Promise<ReadPackage> {
  if (bytes.subarray(0, 4).toString('hex') !== '504b0304') throw new PackageRefused('not_zip');
  const parts = (await zipEntries(bytes).catch(refusedZip)).filter((part) => !isLitter(part.name));
  const unsafe = parts.find((part) => !SAFE.test(part.name));
  if (unsafe) throw new PackageRefused('paths', unsafe.name.slice(0, 120));
  const manifest = readManifest(decodeXml(manifestIn(parts)), name.replace(/\.zip$/i, '') || MANIFEST);
  const files = parts.map(readPart);
  const known = new Set(files.map(({ path }) => path));
  const lost = manifest.items.find(({ path }) => !known.has(path));
  if (lost) throw new PackageRefused('launch_missing', lost.path.slice(0, 120));
  return { manifest, files };
}

function manifestIn(parts: readonly ZipPart[]): Buffer {
  const found = parts.find((part) => part.name.toLowerCase() === MANIFEST);
  if (found) return found.bytes;
  const inside = parts.find((part) => part.name.toLowerCase().endsWith(`/${MANIFEST}`));
  if (inside) throw new PackageRefused('manifest_inside', inside.name.slice(0, 120));
  const isOther = parts.some((part) => OTHER_STANDARDS.includes(part.name.toLowerCase()));
  throw new PackageRefused(isOther ? 'other_standard' : 'no_manifest');
}

function readPart({ name, bytes }: ZipPart): ReadFile {
  const type = typeOf(name);
  if (!type) throw new PackageRefused('unknown_type', name.slice(0, 120));
  if (!isWhatItSays(type, bytes)) throw new PackageRefused('type_lies', name.slice(0, 120));
  return { path: name, type, content: type === 'text/html' ? inUtf8(bytes) : bytes };
}

/** A page in UTF-16 becomes UTF-8, so that our script can stand in front of its own; every other encoding holds our letters as they are. */
function inUtf8(bytes: Buffer): Buffer {
  const encoding = bomOf(bytes)?.encoding;
  return encoding && encoding !== 'utf-8' ? Buffer.from(`\uFEFF${new TextDecoder(encoding).decode(bytes)}`) : bytes;
}

const ZIP_REFUSALS: Readonly<Record<string, PackageRefusalCode>> = {
  bomb: 'bomb',
  encrypted: 'encrypted',
  paths: 'paths',
};

function refusedZip(error: unknown): never {
  if (error instanceof FileRefused) throw new PackageRefused(ZIP_REFUSALS[error.code] ?? 'damaged');
  throw error;
}
