import { readdir, readFile } from 'node:fs/promises';
import { root } from './places.mjs';

/** Every character of the files below `folder` (of the repository) whose name ends in one of `endings`; of `part` of each, where it is given. */
async function charactersIn(folder, endings, part = /[\s\S]*/g) {
  const entries = await readdir(`${root}/${folder}`, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)));
  const texts = await Promise.all(files.map((entry) => readFile(`${entry.parentPath}/${entry.name}`, 'utf8')));
  return new Set(texts.flatMap((text) => text.match(part) ?? []).join(''));
}

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** The 2,965 common kanji of JIS level 1, by their rows in EUC-JP: names and free text rarely leave them. */
function commonKanji() {
  const decoder = new TextDecoder('euc-jp');
  const found = [];
  for (let row = 0xb0; row <= 0xcf; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) found.push(decoder.decode(Uint8Array.of(row, cell)));
  return found.filter((character) => character !== '\ufffd' && character.length === 1);
}

/** The block at the head of a lesson's or subject's file that says what it is called. */
const TITLE = /^title:.*\n(?: +.*\n)*/gm;

const ALWAYS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...range(0x3041, 0x3096),
  ...range(0x3099, 0x30ff),
  // Days of the week come with the dates, not with our words.
  ...'日月火水木金土',
  ...'–—―‘’“”…‥、。・〜「」『』（）［］【】〈〉《》！？：；％＋－＝／～◯○●△□→←↑↓①②③④⑤⑥⑦⑧⑨⑩×÷−≤≥✓※〒々〆ヶ',
];
const LATIN = [...range(0x100, 0x17f), ...range(0x1a0, 0x1b0), ...range(0x1ea0, 0x1ef9), ...range(0x300, 0x31b)];

/**
 * The slices of the UI font. A page loads `ui` (words of our pages, and what subjects and lessons are called); the others are fetched by the browser only where
 * a page shows one of their characters (unicode-range).
 */
export async function slices() {
  const printable = (character) => character > '\u001f';
  const words = await charactersIn('templates', ['.hbs', '.json']);
  const titles = await charactersIn('curriculum', ['subject.yaml', 'lesson.yaml'], TITLE);
  const ui = new Set([...ALWAYS, ...words, ...titles].filter(printable));
  const course = new Set(
    [...(await charactersIn('curriculum', ['.md', '.yaml']))].filter(
      (character) => printable(character) && !ui.has(character),
    ),
  );
  const latin = LATIN.filter((character) => !ui.has(character) && !course.has(character));
  const rest = commonKanji().filter((character) => !ui.has(character) && !course.has(character));
  const half = Math.ceil(rest.length / 2);
  return { ui: [...ui], course: [...course], latin, 'rest-1': rest.slice(0, half), 'rest-2': rest.slice(half) };
}
