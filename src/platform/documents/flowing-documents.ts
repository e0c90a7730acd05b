import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { root } from '../config.js';
import type { Language } from '../locale/languages.js';
import { DocumentRenderer } from './document-renderer.js';
import { GlyphMissingError } from './rendering-errors.js';

type Lang = 'ja' | 'en';

/** What such a document is made of. Texts are shown letter by letter; `lang` is what they are written in. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 2 | 3 | 4;
      readonly text: string;
      readonly lang: Lang;
      readonly fresh: boolean;
    }
  | { readonly kind: 'text'; readonly text: string; readonly lang: Lang }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'facts';
      readonly rows: readonly { readonly term: string; readonly value: string; readonly lang: Lang }[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly lang: Lang }
  | { readonly kind: 'quote'; readonly text: string; readonly note: string };

export interface FlowingDocument {
  /** Whose it is; the finished document is asked for it. */
  readonly identity: readonly string[];
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  /** What stands at the head of each page. */
  readonly running: string;
  /** `YYYY-MM-DD`, a day in Japan. */
  readonly madeOn: string;
  readonly lead: readonly string[];
  /** The heading of the table of contents. */
  readonly contents: string;
  /** What is said below the title where a letter could not be printed. */
  readonly missing: string;
  readonly blocks: readonly Block[];
}

/** Stands for a letter that no font has, as printers in Japan have always done. */
const GETA = '〓';
const MOST_TRIES = 30;

/** Documents of any length with headings, contents and page numbers: tagged, titled, in one language. */
@Injectable()
export class FlowingDocuments {
  private readonly source = readFileSync(`${root}/templates/documents/flowing.typ`, 'utf8');

  constructor(private readonly documents: DocumentRenderer) {}

  /** Never fails for a letter: what no font has is printed as 〓, and the document says so. */
  async render(document: FlowingDocument): Promise<Buffer> {
    const missing = new Set<string>();
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.documents.render(this.source, dataOf(document, missing));
      } catch (error) {
        if (!(error instanceof GlyphMissingError) || tries >= MOST_TRIES) throw error;
        for (const character of error.characters.flatMap((one) => [...one])) missing.add(character);
      }
    }
  }
}

function dataOf(document: FlowingDocument, missing: ReadonlySet<string>) {
  const { identity, language, title, author, running, madeOn, lead, contents, blocks } = document;
  const [year = 0, month = 0, day = 0] = madeOn.split('-').map(Number);
  const shown = {
    title,
    author,
    running,
    contents,
    blocks,
    lead: missing.size > 0 ? [...lead, document.missing] : lead,
  };
  return {
    ...(printable(shown, missing) as typeof shown),
    identity,
    lang: language === 'en' ? 'en' : 'ja',
    madeOn: { year, month, day },
  };
}

/** Every text in a composed form, without control characters, and with the missing letters replaced. */
function printable(value: unknown, missing: ReadonlySet<string>): unknown {
  if (typeof value === 'string')
    return [
      ...value
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, ''),
    ]
      .map((character) => (missing.has(character) ? GETA : character))
      .join('');
  if (Array.isArray(value)) return value.map((one) => printable(one, missing));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, printable(one, missing)]));
}
