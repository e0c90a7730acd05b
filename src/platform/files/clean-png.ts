import { FileRefused } from './clean-file.js';
import { refuseHuge } from './picture-size.js';

/** The parts that make up the picture. Texts, time, Exif and whatever programs put beside them stay behind. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs']);
const SIGNATURE = 8;
/** Length, name and checksum of a part. */
const FRAME = 12;

/** A PNG of only those parts, and nothing behind its end. */
export function cleanPng(bytes: Buffer): Buffer {
  const kept = [bytes.subarray(0, SIGNATURE)];
  let at = SIGNATURE;
  for (;;) {
    if (at + FRAME > bytes.length) throw new FileRefused('damaged');
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const part = bytes.subarray(at, at + FRAME + length);
    if (part.length < FRAME + length || (kept.length === 1 && (name !== 'IHDR' || length !== 13)))
      throw new FileRefused('damaged');
    if (name === 'IHDR') refuseHuge(part.readUInt32BE(8), part.readUInt32BE(12));
    if (KEPT.has(name)) kept.push(part);
    if (name === 'IEND') return Buffer.concat(kept);
    at += part.length;
  }
}
