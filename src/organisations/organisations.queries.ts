import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { OrganisationKind } from './organisation.entity.js';

export interface OrganisationOption {
  id: number;
  name: string;
  windowName: string;
}

export interface OrganisationRow extends OrganisationOption {
  nameKana: string;
  kind: OrganisationKind;
  prefecture: string;
  bureau: string;
}

export const PAGE_OF_ORGANISATIONS = 50;

@Injectable()
export class OrganisationsQueries {
  constructor(private readonly reader: Reader) {}

  /** Every body with its window, in the order of its reading. */
  all(): Promise<OrganisationOption[]> {
    return this.reader.rows(
      `SELECT id, name, window_name AS "windowName" FROM organisations ORDER BY prefecture, name_kana COLLATE "ja-x-icu", id LIMIT 2000`,
    );
  }

  /** One page in the order of its reading, after the body `afterId` (0: from the first); one row more than a page tells that there is a next one. */
  page(afterId: number): Promise<OrganisationRow[]> {
    return this.reader.rows(
      `SELECT id, name, name_kana AS "nameKana", kind, prefecture, bureau, window_name AS "windowName" FROM organisations
       WHERE $1 = 0 OR (name_kana COLLATE "ja-x-icu", id) > (SELECT o.name_kana COLLATE "ja-x-icu", o.id FROM organisations o WHERE o.id = $1)
       ORDER BY name_kana COLLATE "ja-x-icu", id LIMIT ${PAGE_OF_ORGANISATIONS + 1}`,
      [afterId],
    );
  }
}
