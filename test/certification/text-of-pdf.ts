import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** All letters of the first page in reading order, without spaces: readers place those as they like. */
export async function textOfPdf(pdf: Buffer): Promise<string> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  if (document.numPages !== 1) throw new Error(`The document has ${document.numPages} pages`);
  const content = await (await document.getPage(1)).getTextContent();
  await task.destroy();
  return content.items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replace(/\s/g, '');
}
