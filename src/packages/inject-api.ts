import { Parser } from 'htmlparser2';

/** In how much of a page its head is looked for. */
const BEGINNING = 65_536;

/** The page with our script in front of every script of its own. Byte by byte, so that it stays in whatever encoding it has. */
export function injectApi(html: Buffer, address: string): Buffer {
  const place = placeForScript(html.subarray(0, BEGINNING).toString('latin1'));
  return Buffer.concat([
    html.subarray(0, place),
    Buffer.from(`<script src="${address}"></script>`),
    html.subarray(place),
  ]);
}

/** Behind `<head>`; where there is none, in front of the first element that is not `<html>`, behind the document type. */
function placeForScript(text: string): number {
  let place = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  let isFound = false;
  const parser = new Parser(
    {
      onprocessinginstruction() {
        if (!isFound) place = parser.endIndex + 1;
      },
      onopentagname(name) {
        if (isFound || name === 'html' || name === 'head') return;
        place = parser.startIndex;
        isFound = true;
      },
      onopentag(name) {
        if (isFound || (name !== 'html' && name !== 'head')) return;
        place = parser.endIndex + 1;
        isFound = name === 'head';
      },
    },
    { decodeEntities: false },
  );
  parser.write(text);
  return place;
}
