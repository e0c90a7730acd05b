/** A form as a browser would send it without anybody touching it; long texts are filled in, and of choices the first is taken. */
export interface FormOnPage {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly takesFiles: boolean;
  readonly fields: Readonly<Record<string, string>>;
}

const TEXT = 'これは、ためしに書いた文です。どの長さの決まりにも合うように書いてあります。';

/** Every form of a page. */
export const formsIn = (body: string, path: string): FormOnPage[] =>
  [...body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag = '', inner = '']) => ({
    action: attribute(tag, 'action') ?? path,
    method: attribute(tag, 'method') === 'post' ? 'POST' : 'GET',
    takesFiles: tag.includes('multipart/form-data'),
    fields: fieldsIn(inner),
  }));

/** Addresses of ours that a page leads to or that its scripts use. */
export const addressesIn = (body: string): string[] =>
  [...body.matchAll(/\s(?:href|data-[\w-]+)="(\/[^"]*)"/g)].map(([, address = '']) => plain(address));

/** Where the links of a page lead, without what stands behind `#`. */
export const linksIn = (body: string): string[] =>
  [...body.matchAll(/<a\b[^>]*\shref="(\/[^"]*)"/g)].map(([, address = '']) => plain(address).replace(/#.*/, ''));

function fieldsIn(form: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { 1: kind, 2: tag = '', index } of form.matchAll(/<(input|textarea|select|button)\b([^>]*)>/g)) {
    const name = attribute(tag, 'name');
    if (name === null || name === '_csrf') continue;
    const option = kind === 'select' ? /<option[^>]*value="([^"]+)"/.exec(form.slice(index))?.[1] : undefined;
    fields[name] ??= kind === 'textarea' ? TEXT : plain(option ?? attribute(tag, 'value') ?? '');
  }
  return fields;
}

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(` ${tag}`)?.[1];
  return found === undefined ? null : plain(found);
};

const plain = (text: string): string =>
  text
    .replace(/&#x27;|&#39;/g, "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
