import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

@Injectable()
export class PageCodesQueries {
  constructor(private readonly reader: Reader) {}

  behind(codeHash: string): Promise<{ path: string; purpose: string | null; salt: string | null } | null> {
    return this.reader.row('SELECT path, purpose, salt FROM page_codes WHERE code_hash = $1', [codeHash]);
  }
}
