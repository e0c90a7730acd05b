import { FileRefused } from './clean-file.js';

/** Plain text, whether its writer's PC speaks UTF-8 or Shift_JIS. Anything else is of a kind that is not taken. */
export function cleanText(bytes: Buffer): string {
  const text = decoded(bytes);
  // Control characters besides blanks are in programs and pictures, not in texts.
  if (text === null || /\p{Cc}/u.test(text.replace(/\s/g, ''))) throw new FileRefused('type');
  return text.replace(/^\uFEFF/, '');
}

function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'shift_jis'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then none.
    }
  return null;
}
