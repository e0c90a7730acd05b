import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';

/** How often appeals succeeded. `points`: criteria that were decided about; `raised`: those whose level rose. */
export interface OverturnedCriterion {
  criterion: string;
  points: number;
  raised: number;
}
/** `raised`: those in which the marker's own level was below the one that was decided. */
export interface OverturnedMarker {
  markerId: number;
  name: string;
  points: number;
  raised: number;
}

@Injectable()
export class OverturnedQueries {
  constructor(private readonly reader: Reader) {}

  byCriterion(): Promise<OverturnedCriterion[]> {
    return this.reader.rows(
      `SELECT x.criterion, count(*)::int AS points, count(*) FILTER (WHERE x.level > x.stood)::int AS raised
       FROM appeal_points x JOIN appeals p ON p.id = x.appeal_id WHERE p.status <> 'waiting' GROUP BY x.criterion`,
    );
  }

  byMarker(): Promise<OverturnedMarker[]> {
    return this.reader.rows(
      `SELECT m.marker_id AS "markerId", n.print_name AS name, count(*)::int AS points, count(*) FILTER (WHERE x.level > x.stood AND k.level < x.level)::int AS raised
       FROM appeal_points x JOIN appeals p ON p.id = x.appeal_id AND p.status <> 'waiting'
       JOIN marker_assignments m ON m.work_id = p.work_id AND m.ordinal < 4 AND m.status = 'handed_in'
       JOIN criterion_marks k ON k.assignment_id = m.id AND k.criterion = x.criterion AND k.level IS NOT NULL
       JOIN persons n ON n.id = m.marker_id GROUP BY m.marker_id, n.print_name, n.name_kana ORDER BY n.name_kana NULLS LAST, m.marker_id`,
    );
  }
}
