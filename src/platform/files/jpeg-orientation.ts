const ORIENTATION = 0x0112;
const HEADER = Buffer.from('Exif\0\0', 'latin1');

/** Which way is up, 1 to 8, as the camera noted it in its Exif segment; null where it did not. */
export function orientationIn(segment: Buffer): number | null {
  const tiff = segment.subarray(4 + HEADER.length);
  if (!segment.subarray(4, 4 + HEADER.length).equals(HEADER) || tiff.length < 14) return null;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Array.from({ length: Math.min(two(directory), 200) }, (_, index) => directory + 2 + 12 * index);
  const value = two((entries.find((at) => two(at) === ORIENTATION) ?? tiff.length) + 8);
  return value >= 1 && value <= 8 ? value : null;
}

/** An Exif segment that says nothing else. */
export function orientationSegment(value: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(value, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 2 + HEADER.length + tiff.length]);
  return Buffer.concat([head, HEADER, tiff]);
}
