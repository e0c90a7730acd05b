import { inflateSync } from 'node:zlib';
import { FileRefused } from './clean-file.js';

/** What runs, opens or carries something when a PDF is opened. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![\w])/;
const ENCRYPTED = /\/Encrypt(?!\w)/;
/** A compressed group of objects: everything in it together, unpacked. */
const MOST_UNPACKED = 32_000_000;

/** A PDF that shows pages and nothing else, with its author's name blotted out where it stands: places of objects do not move. */
export function cleanPdf(bytes: Buffer): Buffer {
  if (!bytes.subarray(-2048).includes('%%EOF')) throw new FileRefused('damaged');
  const clean = Buffer.from(bytes);
  const text = clean.toString('latin1');
  let unpacked = 0;
  let outside = '';
  for (const { head, from, to } of stretches(text)) {
    outside += head;
    if (!/\/(?:ObjStm|Metadata)(?!\w)/.test(withoutHexNames(head))) continue;
    const content = contentOf(clean.subarray(from, to), head, MOST_UNPACKED - unpacked);
    unpacked += content.length;
    refuseActive(content);
    if (/\/FlateDecode/.test(head) && namesAuthor(content)) throw new FileRefused('author');
  }
  refuseActive(outside);
  if (ENCRYPTED.test(withoutHexNames(outside))) throw new FileRefused('encrypted');
  blot(clean, text, /\/Author\s*\(((?:\\[\s\S]|[^\\)])*)\)/g, 0x20);
  blot(clean, text, /\/Author\s*<([\dA-Fa-f\s]*)>/g, 0x30);
  blot(clean, text, /<dc:creator>([\s\S]{0,4000}?)<\/dc:creator>/g, 0x20);
  return clean;
}

/** What stands before each stream, and where the stream lies; the last stretch has none. */
function* stretches(text: string): Generator<{ head: string; from: number; to: number }> {
  let at = 0;
  for (;;) {
    const opening = /\bstream\r?\n/g;
    opening.lastIndex = at;
    const found = opening.exec(text);
    const from = found ? opening.lastIndex : text.length;
    const to = found ? text.indexOf('endstream', from) : -1;
    // The dictionary of a stream stands right before it.
    yield { head: text.slice(found ? Math.max(at, found.index - 4_000) : at, found?.index ?? text.length), from, to };
    if (found && found.index - 4_000 > at) yield { head: text.slice(at, found.index - 4_000), from, to: from };
    if (to === -1) return;
    at = to + 'endstream'.length;
  }
}

function contentOf(stream: Buffer, head: string, most: number): string {
  if (!/\/FlateDecode/.test(head)) return stream.toString('latin1');
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most), finishFlush: 2 }).toString('latin1');
  } catch (error) {
    throw new FileRefused((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}

function refuseActive(text: string): void {
  if (ACTIVE.test(withoutHexNames(text))) throw new FileRefused('active');
}

/** `/J#61vaScript` is another way to write `/JavaScript`. */
const withoutHexNames = (text: string): string =>
  text.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const namesAuthor = (text: string): boolean =>
  /\/Author\s*(?:\((?!\s*\))|<(?!\s*>))/.test(text) || /<dc:creator>[\s\S]{0,4000}?<rdf:li[^>]*>\s*[^<\s]/.test(text);

function blot(bytes: Buffer, text: string, pattern: RegExp, by: number): void {
  for (const match of text.matchAll(pattern)) {
    const inside = match[1] ?? '';
    const from = match.index + match[0].lastIndexOf(inside);
    if (inside !== '') blotText(bytes, from, from + inside.length, by, inside.includes('<'));
  }
}

/** In markup only what stands between the tags. */
function blotText(bytes: Buffer, from: number, to: number, by: number, markup: boolean): void {
  let inTag = false;
  for (let at = from; at < to; at += 1) {
    if (markup && bytes[at] === 0x3c) inTag = true;
    if (!inTag) bytes[at] = by;
    if (markup && bytes[at] === 0x3e) inTag = false;
  }
}
