/** A page is written here and copied away at once. */
const room = Buffer.allocUnsafeSlow(786_432);
const MOST_BYTES_OF_A_CHARACTER = 3;
/** Characters of a piece: small enough for the memory of short-lived things. */
const PIECE = 8_192;

/** What is not yet bytes of the page that is being made; null while none is, or something else is made (a mail). */
let pending: string | null = null;
let written = 0;
let full: Buffer[] = [];

/** Takes over what a template has so far, and gives back what it goes on with. Whoever calls another template hands over before, so that all stands in its order. */
export function handOver(text: string): string {
  if (pending === null) return text;
  pending += text;
  if (pending.length >= PIECE) write();
  return '';
}

/** Takes over a piece that is bytes already. Where text is made, and no page, it is given back as text. */
export function handOverBytes(bytes: Buffer): string {
  if (pending === null) return bytes.toString();
  write();
  if (makeRoom(bytes.length)) {
    room.set(bytes, written);
    written += bytes.length;
  } else full.push(bytes);
  return '';
}

/**
 * A page as bytes, piece by piece while it is made. In one piece a long page would be a large object: V8 asks the kernel for fresh memory for
 * each of them, which costs several times what putting the text together and encoding it does.
 */
export function inPieces(make: () => string): Buffer {
  [pending, written, full] = ['', 0, []];
  try {
    const rest = make();
    pending += rest;
    write();
    const last = room.subarray(0, written);
    return full.length === 0 ? Buffer.from(last) : Buffer.concat([...full, last]);
  } finally {
    [pending, full] = [null, []];
  }
}

/** As one text, whatever else is being made. */
export function inOnePiece(make: () => string): string {
  const before = pending;
  pending = null;
  try {
    return make();
  } finally {
    pending = before;
  }
}

function write(): void {
  const text = pending ?? '';
  pending = '';
  if (makeRoom(text.length * MOST_BYTES_OF_A_CHARACTER)) written += room.write(text, written);
  else full.push(Buffer.from(text));
}

/** Whether there is room for so many bytes, if need be after setting aside what is written. */
function makeRoom(bytes: number): boolean {
  if (bytes > room.length - written) {
    full.push(Buffer.from(room.subarray(0, written)));
    written = 0;
  }
  return bytes <= room.length;
}
