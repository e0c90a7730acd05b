import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { DataKind, TextKind } from './incident.entity.js';
import type { IncidentStatus } from './incident-status.js';
import type { ViewerRole } from './text-view.entity.js';

/** What the writer of a text is told: whether it is hidden, whether something was taken out of it, and who has opened it. */
export interface OwnRecord {
  incident: {
    status: IncidentStatus;
    dataKinds: DataKind[];
    quarantinedAt: string | null;
    handledAt: string | null;
  } | null;
  views: { role: ViewerRole; days: number; first: string; last: string }[];
}

/** The latest incident that its writer was told of: what the guard alone noticed changed nothing for them. */
const TOLD = `(SELECT json_build_object('status', i.status, 'dataKinds', i.data_kinds, 'quarantinedAt', i.quarantined_at, 'handledAt', i.handled_at)
  FROM incidents i WHERE i.kind = $1 AND i.text_id = $2 AND i.quarantined_at IS NOT NULL ORDER BY i.id DESC LIMIT 1)`;

@Injectable()
export class OwnRecordQueries {
  constructor(private readonly reader: Reader) {}

  /** Of the writer's own text; `reportOf`: the enrolment in whose report it was read too. Roles, never people. */
  async of(kind: TextKind, textId: number, reportOf: number | null = null): Promise<OwnRecord> {
    const found = await this.reader.row<OwnRecord>(
      `SELECT ${TOLD} AS incident, (SELECT COALESCE(json_agg(json_build_object('role', v.role, 'days', v.days, 'first', v.first, 'last', v.last) ORDER BY v.first, v.role), '[]')
         FROM (SELECT role, count(DISTINCT day)::int AS days, min(day) AS first, max(day) AS last FROM text_views
           WHERE (kind = $1 AND text_id = $2) OR ($3::int IS NOT NULL AND kind = 'report' AND text_id = $3) GROUP BY role) v) AS views`,
      [kind, textId, reportOf],
    );
    return found ?? { incident: null, views: [] };
  }
}
