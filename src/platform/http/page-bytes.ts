const encoder = new TextEncoder();
/** A page is written here and copied away at once. */
const room = Buffer.allocUnsafeSlow(786_432);
const MOST_BYTES_OF_A_CHARACTER = 3;

/** A page as bytes. Where it fits it is walked through once; `Buffer.from` would first count the bytes and then make them. */
export function pageBytes(html: string): Buffer {
  if (html.length * MOST_BYTES_OF_A_CHARACTER > room.length) return Buffer.from(html);
  const { written } = encoder.encodeInto(html, room);
  return Buffer.from(room.subarray(0, written));
}
