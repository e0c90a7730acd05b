import { PackageRefused } from './package-refused.js';
import { childAt, childrenOf, textAt, type XmlElement, xmlTree } from './xml-tree.js';

export const standards = ['scorm12', 'scorm2004'] as const;
export type Standard = (typeof standards)[number];

export interface ManifestItem {
  readonly title: string;
  readonly path: string;
  readonly query: string;
  readonly launchData: string;
  readonly mastery: number | null;
}

export interface Manifest {
  readonly standard: Standard;
  readonly title: string;
  readonly version: string | null;
  readonly items: readonly ManifestItem[];
}

const LONGEST_TITLE = 200;
const MOST_ITEMS = 500;

/** What `imsmanifest.xml` says of a package: its items in their order, each with the file it begins with. */
export function readManifest(xml: string, fallbackTitle: string): Manifest {
  const manifest = xmlTree(xml);
  if (manifest?.name !== 'manifest') throw new PackageRefused('unreadable_manifest');
  const standard = standardOf(manifest, xml);
  const organisation = chosenOrganisation(manifest);
  const title = textAt(organisation, 'title') || textAt(manifest, 'metadata', 'lom', 'general', 'title');
  const items = itemsOf(organisation, manifest, title || fallbackTitle);
  if (items.length === 0) throw new PackageRefused('nothing_to_launch');
  return {
    standard,
    title: cut(title || fallbackTitle),
    version: versionOf(manifest),
    items: items.slice(0, MOST_ITEMS),
  };
}

function standardOf(manifest: XmlElement, xml: string): Standard {
  const schema = textAt(manifest, 'metadata', 'schema');
  const version = textAt(manifest, 'metadata', 'schemaversion');
  if (/2004|CAM\s*1\.3|^1\.3/i.test(version) || /adlcp_v1p3/i.test(xml)) return 'scorm2004';
  if ((/adl scorm/i.test(schema) && /^1\.2/.test(version)) || /adlcp_rootv1p2/i.test(xml)) return 'scorm12';
  throw new PackageRefused('not_scorm');
}

function versionOf(manifest: XmlElement): string | null {
  const told = textAt(manifest, 'metadata', 'lom', 'lifecycle', 'version') || manifest.attributes['version'] || '';
  return told.trim().slice(0, 60) || null;
}

function chosenOrganisation(manifest: XmlElement): XmlElement | undefined {
  const organisations = childAt(manifest, 'organizations');
  const all = childrenOf(organisations, 'organization');
  return all.find(({ attributes }) => attributes['identifier'] === organisations?.attributes['default']) ?? all[0];
}

/** Items with something to open, in reading order; a package without an organisation is opened at its first resource. */
function itemsOf(organisation: XmlElement | undefined, manifest: XmlElement, title: string): ManifestItem[] {
  const resources = childAt(manifest, 'resources');
  const all = childrenOf(resources, 'resource');
  const bases = [manifest.attributes['base'], resources?.attributes['base']];
  const ofItem = (item: XmlElement): ManifestItem[] => {
    const resource = all.find(({ attributes }) => attributes['identifier'] === item.attributes['identifierref']);
    const own = resource ? launchOf(item, resource, bases, title) : null;
    return [...(own ? [own] : []), ...childrenOf(item, 'item').flatMap(ofItem)];
  };
  const listed = childrenOf(organisation, 'item').flatMap(ofItem);
  if (listed.length > 0) return listed;
  const first = all.find(({ attributes }) => attributes['href'] && attributes['scormtype'] !== 'asset');
  const only = first ? launchOf(first, first, bases, title) : null;
  return only ? [only] : [];
}

function launchOf(
  item: XmlElement,
  resource: XmlElement,
  bases: readonly (string | undefined)[],
  title: string,
): ManifestItem | null {
  const href = resource.attributes['href'];
  if (!href) return null;
  const whole = [...bases, resource.attributes['base'], href].filter(Boolean).join('');
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(whole)) throw new PackageRefused('launch_outside', whole.slice(0, 120));
  const [, path = '', query = ''] = /^([^?#]*)(.*)$/s.exec(whole) ?? [];
  const score = Number(textAt(item, 'masteryscore') || passingScore(item) || Number.NaN);
  return {
    title: cut(textAt(item, 'title') || title),
    path: readable(path),
    query: withParameters(query, (item === resource ? '' : item.attributes['parameters']) ?? ''),
    launchData: (textAt(item, 'datafromlms') || '').slice(0, 8_000),
    mastery: Number.isFinite(score) ? score : null,
  };
}

/** In SCORM 2004 the score to reach stands with the primary objective of the sequencing. */
const passingScore = (item: XmlElement): string => {
  const primary = childAt(item, 'sequencing', 'objectives', 'primaryobjective');
  return primary?.attributes['satisfiedbymeasure'] === 'true' ? textAt(primary, 'minnormalizedmeasure') || '1' : '';
};

function withParameters(query: string, parameters: string): string {
  const own = parameters.replace(/^[?&]+/, '');
  if (own === '') return query;
  if (own.startsWith('#')) return query.includes('#') ? query : query + own;
  const [before = '', ...anchor] = query.split('#');
  return [`${before}${before.includes('?') ? '&' : '?'}${own}`, ...anchor].join('#');
}

/** As the file is called in the archive: without `./`, blanks and letters not escaped. */
function readable(path: string): string {
  const plain = path
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

const cut = (title: string): string => [...title].slice(0, LONGEST_TITLE).join('');
