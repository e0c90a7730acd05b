import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { Work } from '#platform/database/work';
import type { GivenMark, SavedMarks } from './marks-to-give.js';
import { SaveMarks } from './save-marks.js';

/**
 * What a marker says about one criterion is kept. Nearly every save meets no other one: its one statement writes only if the marking is
 * open and the row is still as this window knows it. Everything else (the first save, a third marker, another window) goes the long way.
 */
@Injectable()
export class SaveCriterion {
  constructor(
    private readonly work: Work,
    private readonly save: SaveMarks,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: number, mark: GivenMark): Promise<SavedMarks> {
    const { criterion, level, comment, version } = mark;
    const [saved] = await this.work.once<{ version: number }>(SAVE, [
      id,
      actor.id,
      criterion,
      level,
      comment,
      version,
      this.clock.now(),
    ]);
    if (saved) return { version: 0, versions: { [criterion]: saved.version }, conflicts: [] };
    return this.save.run(actor, id, { marks: [mark], version: 0 });
  }
}

/** Waits for a handing-in that is on its way, and then finds the marking closed. */
const SAVE = `UPDATE criterion_marks k SET level = $4, comment = $5, row_version = k.row_version + 1, saved_at = $7
  FROM (SELECT id FROM marker_assignments WHERE id = $1 AND marker_id = $2 AND status = 'marking' AND (ordinal < 3 OR ordinal = 5) FOR SHARE) m
  WHERE k.assignment_id = m.id AND k.criterion = $3 AND k.row_version = $6 RETURNING k.row_version AS version`;
