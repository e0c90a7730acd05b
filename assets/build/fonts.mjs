import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { slices } from './characters.mjs';
import { cache, hashed, hashOf } from './places.mjs';

const require = createRequire(import.meta.url);
const VERSION = require('@expo-google-fonts/noto-sans-jp/package.json').version;
const SOURCES = {
  400: require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  700: require.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
};

/** The @font-face rules and the font files. Cut anew only when the wanted characters changed. */
export async function fonts() {
  const wanted = Object.entries(await slices()).filter(([, characters]) => characters.length > 0);
  const faces = Object.keys(SOURCES).flatMap((weight) =>
    wanted.map(([slice, characters]) => faceOf(slice, weight, characters)),
  );
  await mkdir(cache, { recursive: true });
  await Promise.all(Object.keys(SOURCES).map((weight) => cut(weight, faces)));
  const files = await Promise.all(faces.map(fileOf));
  return { css: faces.map((face, index) => rule(face, files[index].file)).join('\n'), files };
}

function faceOf(slice, weight, characters) {
  const text = [...characters].sort().join('');
  return { slice, weight, text, path: `${cache}/${slice}-${weight}-${hashOf(VERSION + text)}.woff2` };
}

async function cut(weight, faces) {
  const jobs = faces.filter((face) => face.weight === weight && !existsSync(face.path));
  if (jobs.length === 0) return;
  const worker = new Worker(new URL('./subset.mjs', import.meta.url), {
    workerData: { source: SOURCES[weight], jobs },
  });
  const [code] = await once(worker, 'exit');
  if (code !== 0) throw new Error(`The font of weight ${weight} could not be cut`);
}

async function fileOf({ slice, weight, path }) {
  const name = `fonts/${slice}-${weight}.woff2`;
  const content = await readFile(path);
  return { name, file: hashed(name, content), content };
}

function rule({ slice, weight, text }, file) {
  const limit = slice === 'ui' ? '' : ` unicode-range: ${unicodeRange(text)};`;
  return `@font-face { font-family: "UI JP"; font-weight: ${weight}; font-display: swap; src: url("../${file}") format("woff2");${limit} }`;
}

/** `U+4e00-4e03,U+4e07`: consecutive characters joined. */
function unicodeRange(text) {
  const points = [...text].map((character) => character.codePointAt(0)).sort((left, right) => left - right);
  const runs = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && point === run.to + 1) run.to = point;
    else runs.push({ from: point, to: point });
  }
  return runs.map(({ from, to }) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`).join(',');
}
