import { FileRefused } from './clean-file.js';
import { orientationIn, orientationSegment } from './jpeg-orientation.js';
import { refuseHuge } from './picture-size.js';

const [START, END, SCAN, EXIF] = [0xd8, 0xd9, 0xda, 0xe1];
/** Frame headers: where width and height stand. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/**
 * A JPEG without Exif (place, time, camera, preview), XMP, comments and further pictures behind it. Which way is up and how
 * colours are meant stays, or photos of phones would lie on their side.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [Buffer.from([0xff, START])];
  let at = 2;
  let orientation = 1;
  let framed = false;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw new FileRefused('damaged');
    if (marker === END) break;
    if (at + 4 > bytes.length) throw new FileRefused('damaged');
    const segment = bytes.subarray(at, at + 2 + bytes.readUInt16BE(at + 2));
    if (segment.length < 4 || at + segment.length > bytes.length) throw new FileRefused('damaged');
    at += segment.length;
    if (marker === EXIF) orientation = orientationIn(segment) ?? orientation;
    if (FRAMES.has(marker)) {
      if (segment.length < 9) throw new FileRefused('damaged');
      refuseHuge(segment.readUInt16BE(7), segment.readUInt16BE(5));
      framed = true;
    }
    if (isPicture(marker, segment)) kept.push(segment);
    if (marker === SCAN) {
      const end = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, end));
      at = end;
    }
  }
  if (!framed) throw new FileRefused('damaged');
  const upright = orientation === 1 ? [] : [orientationSegment(orientation)];
  return Buffer.concat([...kept.slice(0, 1), ...upright, ...kept.slice(1), Buffer.from([0xff, END])]);
}

/** Tables and scans; of the segments for applications only density (JFIF), colour profile and Adobe's colour transform. */
function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const named = (name: string) => segment.toString('latin1', 4, 4 + name.length) === name;
  return (
    (marker === 0xe0 && named('JFIF')) ||
    (marker === 0xe2 && named('ICC_PROFILE')) ||
    (marker === 0xee && named('Adobe'))
  );
}

/** The next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  throw new FileRefused('damaged');
}
