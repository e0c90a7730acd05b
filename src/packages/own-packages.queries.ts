import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { Standard } from './read-manifest.js';
import type { Completion, Success } from './read-report.js';

/** What an item reported, in short. */
export interface ReportShown {
  completion: Completion;
  success: Success;
  scoreRaw: number | null;
  scoreMax: number | null;
  scoreScaled: number | null;
  seconds: number;
  lastAt: string;
}

export interface OwnPackage {
  id: number;
  title: string;
  version: string | null;
  standard: Standard;
  items: { place: number; title: string; report: ReportShown | null }[];
}

export interface PackageItemRow {
  itemId: number;
  packageId: number;
  packageTitle: string;
  standard: Standard;
  place: number;
  places: number;
  title: string;
  path: string;
  query: string;
  launchData: string;
  mastery: number | null;
}

export interface StoredReport {
  reported: string;
  sessionSeconds: number;
  earlierSeconds: number;
  writer: string;
  version: number;
  lastAt: Date;
}

/** Offered to the cohort `$1`. */
const OFFERED = `p.status = 'offered' AND (p.audience = 'all' OR EXISTS (SELECT FROM package_cohorts c WHERE c.package_id = p.id AND c.cohort_id = $1))`;
const SHOWN = `CASE WHEN r.id IS NOT NULL THEN json_build_object('completion', r.completion, 'success', r.success, 'scoreRaw', r.score_raw,
  'scoreMax', r.score_max, 'scoreScaled', r.score_scaled, 'seconds', r.earlier_seconds + r.session_seconds, 'lastAt', r.last_at) END`;
const PACKAGE = `SELECT p.id, p.title, p.version, p.standard,
    json_agg(json_build_object('place', i.place, 'title', i.title, 'report', ${SHOWN}) ORDER BY i.place) AS items
  FROM packages p JOIN package_items i ON i.package_id = p.id LEFT JOIN package_reports r ON r.item_id = i.id AND r.enrolment_id = $2`;
export const ITEM = `SELECT i.id AS "itemId", p.id AS "packageId", p.title AS "packageTitle", p.standard, i.place, i.title, i.path, i.query,
    i.launch_data AS "launchData", i.mastery, (SELECT count(*)::int FROM package_items o WHERE o.package_id = p.id) AS places
  FROM packages p JOIN package_items i ON i.package_id = p.id`;

/** Packages as the trainees see to whom they are offered. */
@Injectable()
export class OwnPackagesQueries {
  constructor(private readonly reader: Reader) {}

  /** The newest first. There are a dozen at most. */
  all(cohortId: number, enrolmentId: number): Promise<OwnPackage[]> {
    return this.reader.rows(`${PACKAGE} WHERE ${OFFERED} GROUP BY p.id ORDER BY p.id DESC LIMIT 100`, [
      cohortId,
      enrolmentId,
    ]);
  }

  one(cohortId: number, enrolmentId: number, id: number): Promise<OwnPackage | null> {
    return this.reader.row(`${PACKAGE} WHERE ${OFFERED} AND p.id = $3 GROUP BY p.id`, [cohortId, enrolmentId, id]);
  }

  /** One item, or null where its package is not offered to the cohort. */
  item(cohortId: number, id: number, place: number): Promise<PackageItemRow | null> {
    return this.reader.row(`${ITEM} WHERE ${OFFERED} AND p.id = $2 AND i.place = $3::int`, [cohortId, id, place]);
  }

  report(itemId: number, enrolmentId: number): Promise<StoredReport | null> {
    return this.reader.row(
      `SELECT reported, session_seconds AS "sessionSeconds", earlier_seconds AS "earlierSeconds", writer, row_version AS version, last_at AS "lastAt"
       FROM package_reports WHERE item_id = $1 AND enrolment_id = $2`,
      [itemId, enrolmentId],
    );
  }
}
