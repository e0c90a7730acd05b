import { ImportPackage } from '#packages/import-package';
import { OfferPackage } from '#packages/offer-package';
import type { Offer } from '#packages/package.policy';
import { writeZip } from '#platform/files/write-zip';
import type { TestApp } from '../support/app';
import { actor } from '../support/given';

export type Parts = Readonly<Record<string, string | Buffer>>;

export interface Made {
  readonly standard?: 'scorm12' | 'scorm2004';
  readonly title?: string;
  /** Items by title; each with the address that it begins at. */
  readonly items?: readonly (readonly [title: string, href: string])[];
  /** More files, or others. */
  readonly files?: Parts;
}

const PREFIXES = {
  scorm12:
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
  scorm2004: 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"',
};
const VERSIONS = { scorm12: '1.2', scorm2004: '2004 4th Edition' };

export function manifest({
  standard = 'scorm12',
  title = '窓口の最初の三分',
  items = [['最初の三分', 'index.html']],
}: Made = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="M" version="1.1" ${PREFIXES[standard]}>
  <metadata><schema>ADL SCORM</schema><schemaversion>${VERSIONS[standard]}</schemaversion></metadata>
  <organizations default="O"><organization identifier="O"><title>${title}</title>
    ${items.map(([name], at) => `<item identifier="I${at}" identifierref="R${at}"><title>${name}</title><adlcp:masteryscore>80</adlcp:masteryscore></item>`).join('')}
  </organization></organizations>
  <resources>${items.map(([, href], at) => `<resource identifier="R${at}" type="webcontent" adlcp:scormtype="sco" href="${href}"/>`).join('')}</resources>
</manifest>`;
}

/** A page that calls the API as packages do: it looks for it in its own window first, and then around it. */
export const PAGE = `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>最初の三分</title><script src="app.js"></script></head>
<body><h1>最初の三分</h1><p id="state"></p><img src="point.svg" alt=""><button id="go">進む</button></body></html>`;

export const zipOf = (parts: Parts): Promise<Buffer> =>
  writeZip(Object.entries(parts).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) })));

export const made = (what: Made = {}): Promise<Buffer> =>
  zipOf({
    'imsmanifest.xml': manifest(what),
    'index.html': PAGE,
    'app.js': 'document.title = "ready";',
    'point.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle r="4"/></svg>',
    ...what.files,
  });

let counter = 0;

/** A package that is there, offered as asked. */
export async function offered(house: TestApp, what: Made = {}, offer: Offer = { audience: 'all', cohortIds: [] }) {
  counter += 1;
  const office = await actor(house, 'agency1');
  const bytes = await made({ ...what, files: { ...what.files, 'once.txt': `${counter}` } });
  const { id } = await house.get(ImportPackage).run(office, { name: 'made.zip', bytes });
  await house.get(OfferPackage).run(office, id, { ...offer, version: 1 });
  return id;
}
