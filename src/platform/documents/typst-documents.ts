import { isDeepStrictEqual } from 'node:util';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { root } from '#platform/config';
import { fontFolders } from './fonts.js';
import type { Order } from './renderer-messages.js';
import { GlyphMissingError, RenderingError } from './rendering-errors.js';

const workspace = `${root}/templates`;

/**
 * The Typst compiler of one process. A source, once added, is never changed: an edit of a source can leave letters of the
 * former text behind, in print, without an error. People's data therefore only ever arrives as a data file.
 */
export class TypstDocuments {
  private readonly compiler: NodeCompiler;
  private readonly known = new Set<string>();

  constructor() {
    this.compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders }] });
  }

  render({ sourceName, source, data, pages }: Order): Buffer {
    const mainFilePath = `${workspace}/${sourceName}.typ`;
    if (!this.known.has(mainFilePath)) this.compiler.addSource(mainFilePath, source);
    this.known.add(mainFilePath);
    this.compiler.mapShadow(`${workspace}/data.json`, Buffer.from(JSON.stringify(data)));
    const result = this.compiler.compile({ mainFilePath });
    const document = result.result;
    if (!document || result.hasError()) throw new RenderingError(this.complaint(result));
    this.mustShow(document, data.identity, pages);
    try {
      return this.compiler.pdf(document, { pdfStandard: PdfStandard.UA_1 });
    } catch (error) {
      throw understood(error);
    }
  }

  /** Asks the finished document whose it is, before anybody else sees it. */
  private mustShow(
    document: Parameters<NodeCompiler['pdf']>[0],
    identity: Order['data']['identity'],
    pages: number | null,
  ): void {
    const holders: unknown = this.compiler.query(document, { selector: '<holder>', field: 'value' });
    if (!isDeepStrictEqual(holders, [[...identity]])) throw new RenderingError('The document names somebody else');
    if (pages !== null && 'numOfPages' in document && document.numOfPages !== pages)
      throw new RenderingError(`The document does not have ${pages} pages`);
  }

  private complaint(result: ReturnType<NodeCompiler['compile']>): string {
    const error = result.takeError();
    return error ? JSON.stringify(error.shortDiagnostics) : 'Typst gave no document';
  }
}

/** The standard makes a letter that no font has an error; without a standard it would be an empty box in print. */
function understood(error: unknown): Error {
  const message = String((error as { message?: unknown }).message);
  const quoted = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, text = '']) => text);
  return quoted.length > 0 ? new GlyphMissingError(quoted.map(readable)) : new RenderingError(message);
}

function readable(quoted: string): string {
  return quoted.replace(/\\?\\u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
