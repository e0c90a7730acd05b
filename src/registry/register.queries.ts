import { Injectable } from '@nestjs/common';
import type { Standing } from '#certification/certificate-standing';
import { Reader } from '#platform/database/reader';

export interface RegisterRow {
  id: number;
  certificateId: number;
  number: string;
  name: string;
  organisation: string;
  windowName: string;
  prefecture: string;
  issuedOn: string;
  expiresOn: string;
  standing: Standing;
}

export interface RegisterFilter {
  /** The day of which the register speaks. */
  readonly on: string;
  readonly standing: Standing | null;
  readonly prefecture: string | null;
  /** Part of a number, a name or its reading. */
  readonly text: string | null;
  readonly afterId: number;
}

export interface DirectoryRow {
  prefecture: string;
  organisation: string;
  windowName: string;
}

/** Every line of the register as of the day $1: the last event of the certificate until then, and its dates. */
const AS_OF = `SELECT r.id, k.id AS "certificateId", k.number, k.print_name AS name, p.name_kana AS kana, o.name AS organisation, o.window_name AS "windowName", o.prefecture,
    k.issued_on::text AS "issuedOn", k.expires_on::text AS "expiresOn",
    CASE WHEN l.kind IN ('revoked', 'superseded') THEN l.kind WHEN k.expires_on < $1::date THEN 'expired' WHEN l.kind = 'suspended' THEN 'suspended' ELSE 'valid' END AS standing
  FROM register_entries r JOIN certificates k ON k.id = r.certificate_id JOIN persons p ON p.id = r.person_id JOIN organisations o ON o.id = r.organisation_id
    CROSS JOIN LATERAL (SELECT v.kind FROM certificate_events v WHERE v.certificate_id = k.id AND v.effective_on <= $1::date ORDER BY v.effective_on DESC, v.id DESC LIMIT 1) l
  WHERE r.superseded_at IS NULL AND r.valid_from <= $1::date`;

export const PAGE_OF_REGISTER = 50;

@Injectable()
export class RegisterQueries {
  constructor(private readonly reader: Reader) {}

  /** One page in the order of entry; one row more than a page tells that there is a next one. */
  page(filter: RegisterFilter): Promise<RegisterRow[]> {
    return this.reader.rows(
      `SELECT * FROM (${AS_OF}) e WHERE ($2::text IS NULL OR e.standing = $2) AND ($3::text IS NULL OR e.prefecture = $3)
         AND ($4::text IS NULL OR e.number LIKE '%' || upper($4) || '%' OR e.name LIKE '%' || $4 || '%' OR e.kana LIKE '%' || $4 || '%') AND e.id > $5
       ORDER BY e.id LIMIT ${PAGE_OF_REGISTER + 1}`,
      [filter.on, filter.standing, filter.prefecture, filter.text?.replace(/[\\%_]/g, '\\$&') ?? null, filter.afterId],
    );
  }

  /** How many certificates had which standing on the day. */
  counts(on: string): Promise<{ standing: Standing; count: number }[]> {
    return this.reader.rows(`SELECT e.standing, count(*)::int AS count FROM (${AS_OF}) e GROUP BY e.standing`, [on]);
  }

  /** Bodies where somebody with a valid certificate works and does not object to its being known; no names, no numbers of people. */
  directory(on: string): Promise<DirectoryRow[]> {
    return this.reader.rows(
      `SELECT o.prefecture, o.name AS organisation, o.window_name AS "windowName" FROM organisations o
       WHERE EXISTS (SELECT 1 FROM register_entries r JOIN certificates k ON k.id = r.certificate_id
         WHERE r.organisation_id = o.id AND r.superseded_at IS NULL AND r.publication <> 'none' AND k.status = 'active' AND $1::date BETWEEN k.issued_on AND k.expires_on)
       ORDER BY o.prefecture, o.name_kana COLLATE "ja-x-icu", o.id LIMIT 2000`,
      [on],
    );
  }
}
