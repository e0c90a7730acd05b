import type { ZipPart } from './zip-entries.js';

/** Parts of a document that hold what its writer wrote. */
const WRITTEN =
  /^(word\/(document|header\d*|footer\d*|comments|footnotes|endnotes)|xl\/(sharedStrings|comments\d*|worksheets\/sheet\d+)|docProps\/core)\.xml$/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The words of a document, a line for each paragraph or cell; with `figures` also the bare numbers in the cells of a sheet. */
export const officeText = (parts: readonly ZipPart[], figures = false): string =>
  parts
    .filter(({ name }) => WRITTEN.test(name))
    .map(({ bytes }) => plain(figures ? withFigures(bytes.toString()) : bytes.toString()))
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

/** In a sheet a bare number in a cell is either a figure or the number of a shared text: both say nothing here. */
const plain = (xml: string): string =>
  xml
    .replace(/<v>[^<]*<\/v>/g, '')
    .replace(/<\/(w:p|si|is|row|comment)>|<w:br[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));/g, (all, hex, decimal, name) =>
      name ? (ENTITIES[name] ?? all) : character(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    );

/** Numbers of shared texts say nothing; a figure may be a telephone number. */
const withFigures = (xml: string): string =>
  xml.replace(/<c\b([^>]*)>([\s\S]*?)<\/c>/g, (cell, attributes: string) =>
    / t="s"/.test(attributes) ? cell : cell.replace(/<v>([^<]*)<\/v>/g, '$1</row>'),
  );

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
