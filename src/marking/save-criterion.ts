import { Injectable } from '@nestjs/common';
import { STANDING } from '#admissions/sessions.queries';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { MOST, together } from '#platform/database/together';
import { Work } from '#platform/database/work';
import type { GivenMark } from './marks-to-give.js';

/**
 * What a marker says about one criterion is kept by one statement, which writes only if the session still stands, the marking is open and the row
 * is still as this window knows it. Nearly every save meets nothing else; where it does (the first save, a third marker, another window) nothing
 * is written, and the long way (`SaveMarks`) finds out why.
 */
@Injectable()
export class SaveCriterion {
  /** Saves of several markers at the same moment share a statement. */
  private readonly atOnce: (save: Save) => Promise<number | undefined>;

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {
    this.atOnce = together((all: readonly Save[]) => this.savedAtOnce(all), placeOf);
  }

  /** The version of the criterion from then on; nothing where nothing was written. */
  run({ session }: Actor, assignment: number, given: GivenMark): Promise<number | undefined> {
    return this.atOnce({ ...given, assignment, session: session?.key, seen: session?.seen });
  }

  /** In one order, so that two processes do not wait for each other. */
  private async savedAtOnce(all: readonly Save[]): Promise<(number | undefined)[]> {
    const saves = [...all].sort((one, other) => one.assignment - other.assignment);
    const rows = await this.work.once<Saved>(SAVE, [JSON.stringify(saves), this.clock.now(), this.clock.today()]);
    const versions = new Map(rows.map((row) => [placeOf(row), row.version]));
    return all.map((one) => versions.get(placeOf(one)));
  }
}

/** A save as its statement reads it; `seen` is the row of the session as it was then. */
interface Save extends GivenMark {
  readonly assignment: number;
  readonly session: string | undefined;
  readonly seen: string | undefined;
}

interface Saved {
  readonly assignment: number;
  readonly criterion: string;
  readonly version: number;
}

const placeOf = ({ assignment, criterion }: Pick<Saved, 'assignment' | 'criterion'>): string =>
  `${assignment} ${criterion}`;

/** Waits for a handing-in that is on its way, and then finds the marking closed. */
const SAVE = `UPDATE criterion_marks k SET level = m.level, comment = m.comment, row_version = k.row_version + 1, saved_at = m.now
  FROM (SELECT s.* FROM (SELECT *, $2::timestamptz AS now, $3::date AS today FROM jsonb_to_recordset($1::jsonb)
      AS s (session text, seen xid, assignment int, criterion text, level smallint, comment text, version int) LIMIT ${MOST}) s
    ${STANDING('trainer')}
    JOIN marker_assignments a ON a.id = s.assignment AND a.marker_id = h.person_id AND a.status = 'marking' AND (a.ordinal < 3 OR a.ordinal = 5) FOR SHARE OF a) m
  WHERE k.assignment_id = m.assignment AND k.criterion = m.criterion AND k.row_version = m.version
  RETURNING k.assignment_id AS assignment, k.criterion, k.row_version AS version`;
