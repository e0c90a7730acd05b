import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folderOf = (family: string, part: string) =>
  join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), part);

/** Folders of the fonts that the template names, in two weights. Other families of the machine are never asked. */
export const fontFolders = [
  ...['noto-serif-jp', 'noto-serif', 'noto-serif-devanagari', 'noto-sans-myanmar'].flatMap((family) => [
    folderOf(family, '400Regular'),
    folderOf(family, '600SemiBold'),
  ]),
  folderOf('noto-serif-khmer', '.'),
];
