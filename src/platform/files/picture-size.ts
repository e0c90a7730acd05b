import { FileRefused } from './clean-file.js';

/** More than any camera of a window's staff takes; unpacked, such a picture would fill the reader's memory. */
const MOST_PIXELS = 100_000_000;

export function refuseHuge(width: number, height: number): void {
  if (width === 0 || height === 0) throw new FileRefused('damaged');
  if (width * height > MOST_PIXELS) throw new FileRefused('pixels');
}
