import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import { ITEM, type PackageItemRow, type ReportShown } from './own-packages.queries.js';
import type { Audience, PackageStatus } from './package-status.js';
import type { Standard } from './read-manifest.js';

export interface PackageRow {
  id: number;
  title: string;
  version: string | null;
  standard: Standard;
  status: PackageStatus;
  audience: Audience;
  size: number;
  scan: 'clean' | 'unscanned';
  importedAt: Date;
  importedBy: string;
  rowVersion: number;
  items: number;
  files: number;
  /** Of the chosen cohorts. */
  cohorts: { id: number; code: string }[];
}

export interface ReportRow extends ReportShown {
  id: number;
  name: string;
  cohortCode: string;
  place: number;
  item: string;
}

export interface ReportDetail extends ReportRow {
  standard: Standard;
  reported: string;
  firstAt: Date;
}

const PACKAGE = `SELECT p.id, p.title, p.version, p.standard, p.status, p.audience, p.size, p.scan, p.imported_at AS "importedAt", w.print_name AS "importedBy",
    p.row_version AS "rowVersion", (SELECT count(*)::int FROM package_items i WHERE i.package_id = p.id) AS items,
    (SELECT count(*)::int FROM package_files f WHERE f.package_id = p.id) AS files,
    COALESCE((SELECT json_agg(json_build_object('id', c.id, 'code', c.code) ORDER BY c.fiscal_year DESC, c.ordinal DESC)
      FROM package_cohorts k JOIN cohorts c ON c.id = k.cohort_id WHERE k.package_id = p.id), '[]') AS cohorts
  FROM packages p JOIN persons w ON w.id = p.imported_by`;
const REPORT = `r.id, n.print_name AS name, c.code AS "cohortCode", i.place, i.title AS item, r.completion, r.success, r.score_raw AS "scoreRaw",
  r.score_max AS "scoreMax", r.score_scaled AS "scoreScaled", r.earlier_seconds + r.session_seconds AS seconds, r.last_at AS "lastAt"`;
/** `$1` the package, `$2` the cohorts that are kept (null: all). */
const REPORTS = `FROM package_reports r JOIN package_items i ON i.id = r.item_id JOIN enrolments e ON e.id = r.enrolment_id
  JOIN cohorts c ON c.id = e.cohort_id JOIN persons n ON n.id = e.person_id
  WHERE i.package_id = $1 AND ($2::int[] IS NULL OR e.cohort_id = ANY ($2))`;

export const PAGE_OF_REPORTS = 50;
const MOST_PACKAGES = 200;

/** Packages as those see them who keep them. */
@Injectable()
export class PackagesQueries {
  constructor(private readonly reader: Reader) {}

  /** The newest first. */
  all(): Promise<PackageRow[]> {
    return this.reader.rows(`${PACKAGE} ORDER BY p.id DESC LIMIT ${MOST_PACKAGES}`);
  }

  one(id: number): Promise<PackageRow | null> {
    return this.reader.row(`${PACKAGE} WHERE p.id = $1`, [id]);
  }

  itemsOf(id: number): Promise<{ place: number; title: string; path: string }[]> {
    return this.reader.rows(
      'SELECT place, title, path || query AS path FROM package_items WHERE package_id = $1 ORDER BY place',
      [id],
    );
  }

  /** Whatever became of the package: who keeps it may always look. */
  item(id: number, place: number): Promise<PackageItemRow | null> {
    return this.reader.row(`${ITEM} WHERE p.id = $1 AND i.place = $2::int`, [id, place]);
  }

  /** Who may be chosen: cohorts that are kept, the newest first. */
  cohorts(kept: readonly number[] | null): Promise<{ id: number; code: string }[]> {
    return this.reader.rows(
      `SELECT id, code FROM cohorts WHERE $1::int[] IS NULL OR id = ANY ($1) ORDER BY fiscal_year DESC, ordinal DESC LIMIT 60`,
      [kept],
    );
  }

  /** What was reported, the newest first, after the report `afterId`. */
  reports(id: number, kept: readonly number[] | null, afterId: number): Promise<ReportRow[]> {
    return this.reader.rows(
      `SELECT ${REPORT} ${REPORTS}
         AND ($3 = 0 OR (r.last_at, r.id) < (SELECT l.last_at, l.id FROM package_reports l WHERE l.id = $3))
       ORDER BY r.last_at DESC, r.id DESC LIMIT ${PAGE_OF_REPORTS + 1}`,
      [id, kept, afterId],
    );
  }

  /** All of it, for a file. */
  allReports(id: number, kept: readonly number[] | null): Promise<ReportRow[]> {
    return this.reader.rows(`SELECT ${REPORT} ${REPORTS} ORDER BY c.code, n.print_name, r.enrolment_id, i.place`, [
      id,
      kept,
    ]);
  }

  report(id: number, kept: readonly number[] | null, reportId: number): Promise<ReportDetail | null> {
    return this.reader.row(
      `SELECT ${REPORT}, r.reported, r.first_at AS "firstAt",
         (SELECT standard FROM packages WHERE id = $1) AS standard ${REPORTS} AND r.id = $3`,
      [id, kept, reportId],
    );
  }
}
