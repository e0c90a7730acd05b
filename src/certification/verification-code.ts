import { createHash, timingSafeEqual } from 'node:crypto';

/** Letters that nobody confuses when they are read from paper. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * The code that is typed from paper beside the number. It follows from the token alone, so that it stays right for as long as
 * the certificate lives, whatever secret the system is started with; the token itself is never printed as text to be typed.
 */
export function verificationCode(token: string): string {
  const bytes = createHash('sha256').update(`certificate\n${token}`).digest();
  const letters = [...bytes.subarray(0, 8)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** Whether `typed` is the code, however it was typed. */
export function isVerificationCode(token: string, typed: string): boolean {
  const normal = Buffer.from(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  );
  const expected = Buffer.from(verificationCode(token).replace('-', ''));
  return normal.length === expected.length && timingSafeEqual(normal, expected);
}
