import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { output } from './places.mjs';

const DAY = 86_400_000;
const TEXT = /\.(css|js|svg)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };

/** Writes what is new, and says in manifest.json which hashed file stands for which name. */
export async function publish(built) {
  const wanted = new Set(built.flatMap(({ file }) => (TEXT.test(file) ? [file, `${file}.br`, `${file}.gz`] : [file])));
  await Promise.all(built.map(write));
  await writeFile(
    `${output}/manifest.json`,
    `${JSON.stringify(Object.fromEntries(built.map(({ name, file }) => [name, file])), null, 2)}\n`,
  );
  await sweep(wanted);
}

/** Files of earlier builds stay for a day: pages sent before this build still ask for them. */
async function sweep(wanted) {
  const present = await readdir(output, { recursive: true, withFileTypes: true });
  for (const entry of present.filter((candidate) => candidate.isFile() && candidate.name !== 'manifest.json')) {
    const path = `${entry.parentPath}/${entry.name}`;
    const { mtimeMs } = await stat(path);
    if (!wanted.has(path.slice(output.length + 1)) && Date.now() - mtimeMs > DAY) await rm(path, { force: true });
  }
}

async function write({ file, content }) {
  const path = `${output}/${file}`;
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true });
  if (TEXT.test(file)) await writeFile(`${path}.br`, await brotli(content, best));
  if (TEXT.test(file)) await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
  await writeFile(path, content);
}
