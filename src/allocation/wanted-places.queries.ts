import { Injectable } from '@nestjs/common';
import { Reader, type Rows } from '#platform/database/reader';
import { OF_COHORTS } from './places.queries.js';
import type { WantedPlace } from './places-file.js';
import type { LookedUp } from './wanted-place.js';

@Injectable()
export class WantedPlacesQueries {
  constructor(private readonly reader: Reader) {}

  /** Every line of a file with what the house knows about it, in one question. The number of a cohort that the reader does not keep is unknown. */
  lookUp(
    lines: readonly WantedPlace[],
    { today, cohorts }: { readonly today: string; readonly cohorts: number[] | null },
    rows: Rows = this.reader,
  ): Promise<LookedUp[]> {
    return rows.rows(
      `SELECT r.line, r.number, r.place, r.marker, w.id AS "workId", w.status AS "workStatus", p.id AS "markerId", p.print_name AS "markerName",
         marker_conflict(p.id, w.enrolment_id) AS conflict, COALESCE(marker_is_cleared(p.id, w.enrolment_id, $5::date), true) AS cleared, h.id AS "heldId", h.marker_id AS "heldBy", h.status AS "heldStatus",
         (SELECT b.print_name FROM persons b WHERE b.id = h.marker_id) AS "heldName", h.pinned_by IS NOT NULL AS pinned,
         EXISTS (SELECT FROM marker_assignments x WHERE x.work_id = w.id AND x.marker_id = p.id AND x.id IS DISTINCT FROM h.id) AS had
       FROM unnest($1::int[], $2::text[], $3::int[], $4::text[]) AS r(line, number, place, marker)
       LEFT JOIN works w ON w.blind_number = r.number AND ${OF_COHORTS('$6')}
       LEFT JOIN enrolments e ON e.id = w.enrolment_id
       LEFT JOIN marker_assignments h ON h.work_id = w.id AND h.ordinal = r.place AND h.status <> 'declined'
       LEFT JOIN persons p ON lower(p.email) = lower(r.marker) AND EXISTS (SELECT FROM appointments a WHERE a.person_id = p.id AND a.role = 'trainer'
         AND a.period @> $5::date AND (a.cohort_id IS NULL OR e.cohort_id IS NULL OR a.cohort_id = e.cohort_id))
       ORDER BY r.line`,
      [
        lines.map(({ line }) => line),
        lines.map(({ number }) => number),
        lines.map(({ place }) => place),
        lines.map(({ marker }) => marker),
        today,
        cohorts,
      ],
    );
  }
}
