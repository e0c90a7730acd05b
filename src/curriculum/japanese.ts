/** 〇 stands for a blank, not for a word. */
const KANJI = /(?!〇)\p{Script=Han}/u;
const READING = /\{([^{}|]+)\|([^{}|]+)\}/g;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・　 ]+$/u;

/** Kanji outside of `{漢字|かんじ}`, each once, as one string. */
export const kanjiWithoutReading = (text: string): string =>
  [...new Set([...text.replace(READING, '')].filter((character) => KANJI.test(character)))].join('');

/** Readings that are not written in kana. */
export const readingsNotInKana = (text: string): string[] =>
  [...text.matchAll(READING)].map((match) => match[2] ?? '').filter((reading) => !KANA.test(reading));

/** Markdown without its marks, figures and readings: what a reader reads. */
export const withoutMarkup = (markdown: string): string =>
  markdown
    .replace(/^!\[[^\]]*\]\s*$/gm, '')
    .replace(/^\s*\|?[\s:|-]+\|[\s:|-]*$/gm, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(READING, '$1')
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/\*\*|\|/g, '');

/** Characters that a reader reads, spaces and line ends not counted. */
export const characters = (markdown: string): number => [...withoutMarkup(markdown).replace(/\s/gu, '')].length;

export const words = (english: string): number =>
  withoutMarkup(english)
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length;

export const sentences = (markdown: string): string[] =>
  withoutMarkup(markdown)
    .split(/[。！？\n]/)
    .map((sentence) => sentence.replace(/\s/gu, ''))
    .filter((sentence) => sentence !== '');

export const kanjiCount = (text: string): number => [...text].filter((character) => KANJI.test(character)).length;
