const BOMS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

export const bomOf = (bytes: Buffer) => BOMS.find((bom) => bom.bytes.every((byte, at) => bytes[at] === byte)) ?? null;

/** An XML file as text, in the encoding that it says it has. */
export function decodeXml(bytes: Buffer): string {
  const said = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1];
  const encoding = bomOf(bytes)?.encoding ?? said ?? 'utf-8';
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}
