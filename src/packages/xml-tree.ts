import { Parser } from 'htmlparser2';

/** An element of an XML file, its names without prefix and in small letters: makers of packages write both as they like. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const MOST_ELEMENTS = 50_000;
const DEEPEST = 100;

const bare = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

/**
 * The root element, or null where there is none or too much. Only the five entities of XML and numbers are resolved: whatever a document
 * type declares is skipped, so nothing expands and nothing is fetched.
 */
export function xmlTree(xml: string): XmlElement | null {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [top];
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const own = Object.entries(attributes).map(([key, value]) => [bare(key), value] as const);
        const element = { name: bare(name), attributes: Object.fromEntries(own), children: [], text: '' };
        count += 1;
        if (count > MOST_ELEMENTS || open.length > DEEPEST) return parser.pause();
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  if (count > MOST_ELEMENTS || open.length > DEEPEST) return null;
  parser.end();
  return top.children[0] ?? null;
}

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first child along the names, or undefined. */
export const childAt = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((found, name) => childrenOf(found, name)[0], element);

export const textAt = (element: XmlElement | undefined, ...names: string[]): string =>
  wholeText(childAt(element, ...names))
    .replace(/\s+/g, ' ')
    .trim();

/** With the text of what is inside: `<title><langstring>…</langstring></title>`. */
const wholeText = (element: XmlElement | undefined): string =>
  element ? [element.text, ...element.children.map(wholeText)].join(' ') : '';
