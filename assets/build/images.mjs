import { readdir, readFile } from 'node:fs/promises';
import { assets, hashed } from './places.mjs';

export async function images() {
  const names = (await readdir(`${assets}/images`)).sort();
  return Promise.all(
    names.map(async (file) => {
      const content = await readFile(`${assets}/images/${file}`);
      const name = `images/${file}`;
      return { name, file: hashed(name, content), content };
    }),
  );
}
