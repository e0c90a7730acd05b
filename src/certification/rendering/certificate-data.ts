import { create } from 'qrcode';
import type { Bilingual, CertificateDocument } from './certificate-document.js';

/** The content of data.json: what the template shows of one person, ready formatted. */
export function certificateData(document: CertificateDocument) {
  const { number, issuer, verifyUrl, code, specimen } = document;
  const latin = document.latinName?.normalize('NFC') ?? null;
  const name = document.printName.normalize('NFC');
  const latinShown = latin === name ? null : latin;
  return {
    identity: [name, latinShown, number],
    ...{ number, issuer, verifyUrl, code, specimen, name },
    latin: latinShown,
    course: document.courseName,
    issuedOn: partsOf(document.issuedOn),
    issued: dateWords(document.issuedOn),
    expires: dateWords(document.expiresOn),
    competencies: document.competencies.map((competency, index) => ({ code: `K${index + 1}`, ...competency })),
    verifyText: verifyUrl.replace(/^https?:\/\//, ''),
    'code-image': qrCode(verifyUrl),
  };
}

function partsOf(day: string) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, day: date };
}

const japaneseEra = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
const english = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** 令和9年3月31日 and 31 March 2027. */
function dateWords(day: string): Bilingual {
  const { year, month, day: date } = partsOf(day);
  const moment = Date.UTC(year, month - 1, date);
  return { ja: japaneseEra.format(moment), en: english.format(moment) };
}

/** One path of unit squares, black where the code is dark. The page leaves the quiet margin that readers need. */
function qrCode(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column} ${row}h1v1h-1z`);
    }
  }
  const size = modules.size;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path shape-rendering="crispEdges" d="${squares.join('')}"/></svg>`;
}
