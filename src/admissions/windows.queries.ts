import { Injectable } from '@nestjs/common';
import { Reader } from '#platform/database/reader';
import type { AccommodationReason } from './accommodation.entity.js';
import type { AccommodationStatus } from './accommodation-status.js';
import type { ExtensionKind, ExtensionReason, RefusalCode } from './extension.entity.js';
import type { ExtensionStatus } from './extension-status.js';
import type { SuspensionReason } from './suspension.entity.js';

/** Instants inside of these lists are texts, as JSON brings them. */
export interface ExtensionLine {
  id: number;
  kind: ExtensionKind;
  grantedDays: number | null;
  oldDueAt: string;
  newDueAt: string;
  reasonCode: ExtensionReason;
  status: ExtensionStatus;
  refusalCode: RefusalCode | null;
  requestedBy: number;
  requester: string;
  requestedAt: string;
  decider: string | null;
  decidedAt: string | null;
}

export interface SuspensionLine {
  reasonCode: SuspensionReason;
  startedAt: string;
  starter: string;
  endedAt: string | null;
  ender: string | null;
}

export interface AccommodationLine {
  id: number;
  extraPercent: number;
  reasonCode: AccommodationReason;
  validFrom: string;
  status: AccommodationStatus;
  enteredBy: number;
  enterer: string;
  enteredAt: string;
  decider: string | null;
  decidedAt: string | null;
  endedAt: string | null;
}

/** What was arranged for one person: more time in stage 1, the clock stopped, extra time in tests; the newest first. */
export interface Arrangements {
  extensions: ExtensionLine[];
  suspensions: SuspensionLine[];
  accommodations: AccommodationLine[];
}

@Injectable()
export class WindowsQueries {
  constructor(private readonly reader: Reader) {}

  async of(enrolmentId: number): Promise<Arrangements> {
    const found = await this.reader.row<Arrangements>(
      `SELECT (SELECT COALESCE(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'grantedDays', x.granted_days, 'oldDueAt', x.old_due_at, 'newDueAt', x.new_due_at,
           'reasonCode', x.reason_code, 'status', x.status, 'refusalCode', x.refusal_code, 'requestedBy', x.requested_by, 'requester', r.print_name,
           'requestedAt', x.requested_at, 'decider', d.print_name, 'decidedAt', x.decided_at) ORDER BY x.id DESC), '[]')
           FROM extensions x JOIN persons r ON r.id = x.requested_by LEFT JOIN persons d ON d.id = x.decided_by WHERE x.enrolment_id = $1) AS extensions,
         (SELECT COALESCE(json_agg(json_build_object('reasonCode', s.reason_code, 'startedAt', s.started_at, 'starter', b.print_name, 'endedAt', s.ended_at,
           'ender', f.print_name) ORDER BY s.id DESC), '[]')
           FROM suspensions s JOIN persons b ON b.id = s.started_by LEFT JOIN persons f ON f.id = s.ended_by WHERE s.enrolment_id = $1) AS suspensions,
         (SELECT COALESCE(json_agg(json_build_object('id', a.id, 'extraPercent', a.extra_percent, 'reasonCode', a.reason_code, 'validFrom', a.valid_from,
           'status', a.status, 'enteredBy', a.entered_by, 'enterer', n.print_name, 'enteredAt', a.entered_at, 'decider', d.print_name,
           'decidedAt', a.decided_at, 'endedAt', a.ended_at) ORDER BY a.id DESC), '[]')
           FROM accommodations a JOIN persons n ON n.id = a.entered_by LEFT JOIN persons d ON d.id = a.decided_by WHERE a.enrolment_id = $1) AS accommodations`,
      [enrolmentId],
    );
    return found ?? { extensions: [], suspensions: [], accommodations: [] };
  }
}
