import { readFile, rename, writeFile } from 'node:fs/promises';
import { workerData } from 'node:worker_threads';
import subsetFont from 'subset-font';

/** One thread cuts all slices of one weight: the work is pure computing, and there are two weights. */
const { source, jobs } = workerData;
const font = await readFile(source);
for (const { text, path } of jobs) {
  const content = await subsetFont(font, text, { targetFormat: 'woff2' });
  await writeFile(`${path}.${process.pid}`, content);
  await rename(`${path}.${process.pid}`, path);
}
