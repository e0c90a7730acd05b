import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from './config.js';

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

  private bytes(purpose: string, salt: string): Buffer {
    return createHmac('sha256', this.config.sessionSecret).update(`${purpose}\n${salt}`).digest();
  }
}

/** A random salt for a row that a code or token is derived from. */
export const newSalt = (): string => randomBytes(16).toString('base64url');
