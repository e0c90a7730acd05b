import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from './config.js';

const CIPHER = 'aes-256-gcm';

/** Letters that nobody confuses when they are read from paper or heard on the telephone. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * One-time codes and tokens that never need to be stored: they are derived from the row they belong to, so that
 * the mail, written later by a subscriber, can name them although no table and no event ever held them.
 */
@Injectable()
export class Secrets {
  constructor(private readonly config: Config) {}

  /** Eight typable characters, `ABCD-EFGH`. `salt` is the random column of the row. */
  code(purpose: string, salt: string): string {
    const letters = [...this.bytes(`code:${purpose}`, salt).subarray(0, 8)]
      .map((byte) => LETTERS[byte % LETTERS.length])
      .join('');
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  }

  /** 256 bits for an address, as base64url. */
  token(purpose: string, salt: string): string {
    return this.bytes(`token:${purpose}`, salt).toString('base64url');
  }

  /** Whether `typed` is the code, however it was typed: lower case, full width, without the hyphen. */
  isCode(purpose: string, salt: string, typed: string): boolean {
    const normal = typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '');
    const expected = this.code(purpose, salt).replace('-', '');
    return normal.length === expected.length && timingSafeEqual(Buffer.from(normal), Buffer.from(expected));
  }

  /** Whether `token` is the one that belongs to the salt. */
  isToken(purpose: string, salt: string, token: string): boolean {
    const [given, expected] = [Buffer.from(token), Buffer.from(this.token(purpose, salt))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  }

  /** A text that a browser may carry for us but neither read nor change; `salt` says what it belongs to. */
  seal(purpose: string, salt: string, text: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv(CIPHER, this.bytes(`seal:${purpose}`, salt), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** The text again, or null where it was sealed for something else or changed on its way. */
  unseal(purpose: string, salt: string, sealed: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    // A decoder overlooks what is no base64, and whoever trusts the text puts all of it into headers.
    if (bytes.length < 28 || bytes.toString('base64url') !== sealed) return null;
    const cipher = createDecipheriv(CIPHER, this.bytes(`seal:${purpose}`, salt), bytes.subarray(0, 12));
    cipher.setAuthTag(bytes.subarray(12, 28));
    try {
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  private bytes(purpose: string, salt: string): Buffer {
    return createHmac('sha256', this.config.sessionSecret).update(`${purpose}\n${salt}`).digest();
  }
}

/** A random salt for a row that a code or token is derived from. */
export const newSalt = (): string => randomBytes(16).toString('base64url');
