/** What may be in a package, by ending, and as which type it is sent. Anything else is refused. */
export const packageFileTypes: Readonly<Record<string, string>> = {
  ...named('text/html', 'html', 'htm', 'xhtml'),
  ...named('text/javascript', 'js', 'mjs'),
  ...named('text/css', 'css'),
  ...named('application/json', 'json', 'map'),
  ...named('text/xml', 'xml', 'xsd', 'xsl', 'dtd', 'mod', 'ent'),
  ...named('text/plain', 'txt', 'md', 'csv', 'srt', 'less', 'scss', 'license', 'properties', ''),
  ...named('text/vtt', 'vtt'),
  ...named('image/png', 'png'),
  ...named('image/jpeg', 'jpg', 'jpeg'),
  ...named('image/gif', 'gif'),
  ...named('image/webp', 'webp'),
  ...named('image/avif', 'avif'),
  ...named('image/svg+xml', 'svg'),
  ...named('image/x-icon', 'ico', 'cur'),
  ...named('image/bmp', 'bmp'),
  ...named('video/mp4', 'mp4', 'm4v'),
  ...named('video/webm', 'webm'),
  ...named('video/ogg', 'ogv'),
  ...named('audio/mpeg', 'mp3'),
  ...named('audio/mp4', 'm4a'),
  ...named('audio/ogg', 'ogg', 'oga'),
  ...named('audio/wav', 'wav'),
  ...named('font/woff', 'woff'),
  ...named('font/woff2', 'woff2'),
  ...named('font/ttf', 'ttf'),
  ...named('font/otf', 'otf'),
  ...named('application/vnd.ms-fontobject', 'eot'),
  ...named('application/pdf', 'pdf'),
  ...named('application/wasm', 'wasm'),
};

function named(type: string, ...endings: string[]): Record<string, string> {
  return Object.fromEntries(endings.map((ending) => [ending, type]));
}

/** Left behind by the maker's own machine; nobody needs it. */
export const isLitter = (path: string): boolean =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git(ignore|attributes|keep)$)/i.test(path);

export function typeOf(path: string): string | null {
  const [, ending = ''] = /\.([^./]*)$/.exec(path) ?? [];
  return packageFileTypes[ending.toLowerCase()] ?? null;
}

/** First bytes of programs, archives and old Office files, in hexadecimal digits: never something that a package shows. */
const REFUSED = /^(4d5a|7f454c46|feedfac[ef]|c[ef]faedfe|cafebabe|504b0304|d0cf11e0|52617221|377abcaf|1f8b08)/;
const SIGNATURES: readonly (readonly [type: RegExp, signature: RegExp])[] = [
  [/^image\/png/, /^89504e47/],
  [/^image\/jpeg/, /^ffd8ff/],
  [/^image\/gif/, /^47494638/],
  [/^image\/webp/, /^52494646.{8}57454250/],
  [/^application\/pdf/, /^(efbbbf)?25504446/],
  [/^application\/wasm/, /^0061736d/],
];

/** Whether the content is what its type says, as far as first bytes tell; text holds no zero byte unless it is UTF-16. */
export function isWhatItSays(type: string, content: Buffer): boolean {
  if (content.length === 0) return true;
  const head = content.subarray(0, 16).toString('hex');
  if (REFUSED.test(head)) return false;
  const signature = SIGNATURES.find(([of]) => of.test(type));
  if (signature) return signature[1].test(head);
  const isText = /^text\/|json$|svg/.test(type);
  return !isText || /^(fffe|feff)/.test(head) || !content.subarray(0, 8_000).includes(0);
}
