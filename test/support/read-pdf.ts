import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The letters of every page, without spaces, and what the file says about itself. */
export async function readPdf(pdf: Buffer) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const opened = await task.promise;
  const pages: string[] = [];
  for (let at = 1; at <= opened.numPages; at += 1) {
    const { items } = await (await opened.getPage(at)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    );
  }
  const { info } = await opened.getMetadata();
  const marks = await opened.getMarkInfo();
  const outline = await opened.getOutline();
  await task.destroy();
  return { pages, text: pages.join(''), info: info as { Title?: string; Language?: string }, marks, outline };
}
