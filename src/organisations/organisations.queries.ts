import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

export interface OrganisationOption {
  id: number;
  name: string;
  windowName: string;
}

@Injectable()
export class OrganisationsQueries {
  constructor(private readonly reader: Reader) {}

  /** Every body with its window, in the order of its reading. */
  all(): Promise<OrganisationOption[]> {
    return this.reader.rows(
      `SELECT id, name, window_name AS "windowName" FROM organisations ORDER BY prefecture, name_kana COLLATE "ja-x-icu", id LIMIT 2000`,
    );
  }
}
