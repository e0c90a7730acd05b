import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

/** A published version and who keeps it: an enrolment keeps the version of its cohort. */
export interface VersionUse {
  readonly id: number;
  readonly number: number;
  readonly contentHash: string;
  readonly publishedAt: Date;
  readonly cohorts: readonly CohortUse[];
  readonly enrolled: number;
  readonly active: number;
}
export interface CohortUse {
  readonly code: string;
  readonly enrolled: number;
  readonly active: number;
}

@Injectable()
export class VersionUseQueries {
  constructor(private readonly reader: Reader) {}

  /** All versions of a programme, newest first. */
  all(programme = 'coordinator'): Promise<VersionUse[]> {
    return this.reader.rows<VersionUse>(
      `SELECT v.id, v.number, v.content_hash AS "contentHash", v.published_at AS "publishedAt",
         coalesce(json_agg(json_build_object('code', c.code, 'enrolled', e.enrolled, 'active', e.active) ORDER BY c.code)
           FILTER (WHERE c.id IS NOT NULL), '[]') AS cohorts,
         coalesce(sum(e.enrolled), 0)::int AS enrolled, coalesce(sum(e.active), 0)::int AS active
       FROM curriculum_versions v LEFT JOIN cohorts c ON c.curriculum_version_id = v.id
         LEFT JOIN LATERAL (SELECT count(*)::int AS enrolled, count(*) FILTER (WHERE status IN ('active', 'suspended'))::int AS active
           FROM enrolments WHERE cohort_id = c.id) e ON true
       WHERE v.programme = $1 GROUP BY v.id ORDER BY v.number DESC`,
      [programme],
    );
  }
}
