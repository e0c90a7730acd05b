import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { MOST, together } from '#platform/database/together';
import { Work } from '#platform/database/work';
import type { GivenMark, SavedMarks } from './marks-to-give.js';
import { SaveMarks } from './save-marks.js';

/**
 * What a marker says about one criterion is kept. Nearly every save meets no other one: its one statement writes only if the marking is
 * open and the row is still as this window knows it. Everything else (the first save, a third marker, another window) goes the long way.
 */
@Injectable()
export class SaveCriterion {
  /** Saves of several markers at the same moment share a statement; the version from then on, or nothing. */
  private readonly atOnce: (save: Save) => Promise<number | undefined>;

  constructor(
    private readonly work: Work,
    private readonly save: SaveMarks,
    private readonly clock: Clock,
  ) {
    this.atOnce = together((all: readonly Save[]) => this.savedAtOnce(all), placeOf);
  }

  async run(actor: Actor, id: number, mark: GivenMark): Promise<SavedMarks> {
    const { criterion } = mark;
    const saved = await this.atOnce({ ...mark, assignment: id, marker: actor.id, now: this.clock.now() });
    if (saved) return { version: 0, versions: { [criterion]: saved }, conflicts: [] };
    return this.save.run(actor, id, { marks: [mark], version: 0 });
  }

  /** In one order, so that two processes do not wait for each other. */
  private async savedAtOnce(all: readonly Save[]): Promise<(number | undefined)[]> {
    const saves = [...all].sort((one, other) => one.assignment - other.assignment);
    const rows = await this.work.once<Saved>(SAVE, [JSON.stringify(saves)]);
    const versions = new Map(rows.map((row) => [placeOf(row), row.version]));
    return all.map((one) => versions.get(placeOf(one)));
  }
}

/** A save as its statement reads it. */
interface Save extends GivenMark {
  readonly assignment: number;
  readonly marker: number | null;
  readonly now: Date;
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
  FROM (SELECT s.* FROM (SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS s (assignment int, marker int, criterion text, level smallint, comment text, version int, now timestamptz) LIMIT ${MOST}) s
    JOIN marker_assignments a ON a.id = s.assignment AND a.marker_id = s.marker AND a.status = 'marking' AND (a.ordinal < 3 OR a.ordinal = 5) FOR SHARE OF a) m
  WHERE k.assignment_id = m.assignment AND k.criterion = m.criterion AND k.row_version = m.version
  RETURNING k.assignment_id AS assignment, k.criterion, k.row_version AS version`;
