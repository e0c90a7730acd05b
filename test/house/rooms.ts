import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import storeys from './storeys.json';

export const root = join(__dirname, '../..');

/** Every file below `folder` that ends in one of `endings`, with its text; paths relative to the repository. */
export function filesBelow(folder: string, ...endings: string[]): { path: string; text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(root, path), text: readFileSync(path, 'utf8') };
    });
}

/** What the source file at `path` exports. */
export const exportsOf = <T>(path: string): Record<string, T> =>
  jest.requireActual(path.replace(/^src\/(.*)\.ts$/, '#$1'));

/** The room of `src/<room>/…`, or null for files beside the rooms. */
export const roomOf = (path: string): string | null => /^src\/([^/]+)\//.exec(path)?.[1] ?? null;

/** 0 is the ground. */
export const storeyOf = (room: string): number => storeys.findIndex((rooms) => rooms.includes(room));
