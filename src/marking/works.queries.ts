import { Injectable } from '@nestjs/common';
import { codeLists } from '#curriculum/code-lists';
import { Reader, type Rows } from '#platform/database/reader';
import type { AgreementMethod, Levels } from './agreement-rule.js';
import type { WorkKind } from './work.entity.js';
import type { WorkBody } from './work-body.js';
import type { WorkOutcome } from './work-status.js';

/** A released work as its trainee sees it: the levels that stand, and what the markers wrote, without who wrote it. */
export interface ReleasedWork {
  id: number;
  kind: WorkKind;
  round: number;
  outcome: WorkOutcome;
  handedInAt: Date;
  releasedAt: Date;
  method: AgreementMethod;
  levels: Levels;
  /** Criteria that are appealed against, while that is open. */
  contested: string[];
  appealUntil: Date | null;
  comments: string[];
  criterionComments: { criterion: string; comment: string }[];
}

/** A work as it was handed in, for the one who did. */
export interface HandedInBody {
  round: number;
  blindNumber: string;
  handedInAt: Date;
  body: WorkBody;
}

@Injectable()
export class WorksQueries {
  constructor(private readonly reader: Reader) {}

  /** The released works of an enrolment, the newest first. */
  releasedOf(enrolmentId: number, rows: Rows = this.reader): Promise<ReleasedWork[]> {
    return rows.rows(
      `SELECT w.id, w.kind, w.round, w.outcome, w.handed_in_at AS "handedInAt", w.released_at AS "releasedAt", g.method, g.levels, w.contested, w.appeal_until AS "appealUntil",
         COALESCE((SELECT json_agg(m.comment ORDER BY m.ordinal) FROM marker_assignments m
           WHERE m.work_id = w.id AND m.status = 'handed_in' AND m.comment <> '' AND m.ordinal < 5 AND (m.ordinal < 4 OR w.contested = '{}')), '[]') AS comments,
         COALESCE((SELECT json_agg(json_build_object('criterion', k.criterion, 'comment', k.comment) ORDER BY m.ordinal)
           FROM marker_assignments m JOIN criterion_marks k ON k.assignment_id = m.id
           WHERE m.work_id = w.id AND m.status = 'handed_in' AND k.comment <> '' AND m.ordinal < 5 AND (m.ordinal < 4 OR w.contested = '{}')), '[]') AS "criterionComments"
       FROM works w JOIN agreements g ON g.work_id = w.id AND g.replaced_at IS NULL
       WHERE w.enrolment_id = $1 AND w.status = 'released' ORDER BY w.released_at DESC, w.id DESC`,
      [enrolmentId],
    );
  }

  /** Everything of one kind that an enrolment handed in, the first round first. */
  bodiesOf(enrolmentId: number, kind: WorkKind): Promise<HandedInBody[]> {
    return this.reader.rows(
      `SELECT w.round, w.blind_number AS "blindNumber", w.handed_in_at AS "handedInAt", w.body
       FROM works w WHERE w.enrolment_id = $1 AND w.kind = $2 ORDER BY w.round`,
      [enrolmentId, kind],
    );
  }

  /** What was handed in last, as it was frozen. */
  async lastBody(
    enrolmentId: number,
    kind: WorkKind,
    rows: Rows = this.reader,
  ): Promise<{ round: number; body: WorkBody } | null> {
    const found = await rows.rows<{ round: number; body: WorkBody }>(
      'SELECT w.round, w.body FROM works w WHERE w.enrolment_id = $1 AND w.kind = $2 ORDER BY w.round DESC LIMIT 1',
      [enrolmentId, kind],
    );
    return found[0] ?? null;
  }

  /** Works with a vacant place, the oldest first; then those with an appeal that nobody marks yet. */
  async waiting(): Promise<number[]> {
    const found = await this.reader.rows<{ id: number }>(
      `(SELECT id FROM works WHERE status = 'waiting' ORDER BY handed_in_at, id LIMIT 200)
       UNION ALL (SELECT w.id FROM works w WHERE w.contested <> '{}' AND NOT EXISTS (SELECT FROM marker_assignments m
         WHERE m.work_id = w.id AND m.ordinal = 4 AND m.status <> 'declined') ORDER BY w.id LIMIT 50)`,
    );
    return found.map((work) => work.id);
  }

  /**
   * Whether a work has this number or is about to get it: two who hand in at the same moment must not draw the same. The lock comes first
   * and in a statement of its own, so that the second one sees what was committed before it.
   */
  async hasNumber(blindNumber: string, rows: Rows): Promise<boolean> {
    const [own] = await rows.rows<{ locked: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('works.blind_number'), hashtext($1)) AS locked`,
      [blindNumber],
    );
    return !own?.locked || (await rows.rows('SELECT 1 FROM works WHERE blind_number = $1', [blindNumber])).length > 0;
  }

  /** Every name that would tell whose work it is: of the person, the organisation with its window, and the prefecture. */
  async tellingNames(enrolmentId: number, rows: Rows = this.reader): Promise<string[]> {
    const [found] = await rows.rows<{ names: (string | null)[]; prefecture: string }>(
      `SELECT ARRAY[p.legal_name, p.print_name, p.name_kana, p.name_latin, p.common_name, o.name, o.window_name] AS names, o.prefecture
       FROM enrolments e JOIN persons p ON p.id = e.person_id JOIN organisations o ON o.id = e.organisation_id WHERE e.id = $1`,
      [enrolmentId],
    );
    const prefecture = codeLists().prefectures.find(({ code }) => code === found?.prefecture)?.name.ja ?? '';
    return [...(found?.names ?? []), `${prefecture} ${prefecture.slice(0, -1)}`, prefecture].filter(
      (name): name is string => Boolean(name),
    );
  }
}
