import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database/transaction';
import { Secrets } from '#platform/secrets';
import { PageCodesQueries } from './page-codes.queries.js';

/** What the key in an address (`:token`) is derived from. */
export interface PageKey {
  readonly purpose: string;
  readonly salt: string;
}

const PURPOSE = 'page';

/**
 * Short codes for where mail programmes strip links: typed at `/go` they lead to the page. The same page has the same code
 * in every letter. They give no right: whoever arrives still has to sign in, or to know the code that the page asks for.
 */
@Injectable()
export class PageCodes {
  constructor(
    private readonly secrets: Secrets,
    private readonly codes: PageCodesQueries,
  ) {}

  /** The code for `path`; a path with `:token` stands for an address whose key is derived when it is opened. */
  async within(tx: Transaction, path: string, key: PageKey | null = null): Promise<string> {
    const code = this.secrets.code(PURPOSE, `${path}\n${key?.salt ?? ''}`);
    await tx.rows(
      'INSERT INTO page_codes (code_hash, path, purpose, salt) VALUES ($1, $2, $3, $4) ON CONFLICT (code_hash) DO NOTHING',
      [this.hash(code), path, key?.purpose ?? null, key?.salt ?? null],
    );
    return code;
  }

  /** Where a typed code leads, however it was typed, and whether that page is open without signing in; null for a code of nobody. */
  async placeBehind(typed: string): Promise<{ path: string; open: boolean } | null> {
    const found = await this.codes.behind(this.hash(typed));
    if (!found) return null;
    const { path, purpose, salt } = found;
    if (purpose && salt) return { path: path.replace(':token', this.secrets.token(purpose, salt)), open: true };
    return { path, open: path.startsWith('/login') };
  }

  /** Keyed, so that the table alone does not tell the codes. */
  private hash(typed: string): string {
    const letters = typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '');
    return this.secrets.token(PURPOSE, letters);
  }
}
