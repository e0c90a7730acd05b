import { Injectable } from '@nestjs/common';
import type { GivenMark } from '#marking/marks-to-give';
import { SaveMarks } from '#marking/save-marks';
import type { Person } from '#platform/actor/actor';
import { Problem } from '#platform/problems';

/** A change that was looked at; `version` is that of the row it was written on. */
export interface SheetChange {
  readonly assignmentId: number;
  readonly criterion: string | null;
  readonly level: number | null;
  readonly comment: string;
  readonly version: number;
}

/** What a marker brought back in the sheet is saved as if it had been marked on the page; what changed meanwhile stays as it is. */
@Injectable()
export class ApplyWorksheet {
  constructor(private readonly save: SaveMarks) {}

  /** Answers how many changes were not taken. */
  async run(actor: Person, changes: readonly SheetChange[]): Promise<number> {
    let refused = 0;
    for (const id of new Set(changes.map(({ assignmentId }) => assignmentId))) {
      const own = changes.filter(({ assignmentId }) => assignmentId === id);
      refused += await this.saveOne(actor, id, own);
    }
    return refused;
  }

  private async saveOne(actor: Person, id: number, changes: readonly SheetChange[]): Promise<number> {
    const marks = changes.flatMap(({ criterion, level, comment, version }): GivenMark[] =>
      criterion === null ? [] : [{ criterion, level, comment, version }],
    );
    const whole = changes.find(({ criterion }) => criterion === null);
    try {
      const draft = { marks, comment: whole?.comment, version: whole?.version ?? 1 };
      return (await this.save.run(actor, id, draft)).conflicts.length;
    } catch (error) {
      // Handed in, or given to somebody else, since the preview.
      if (error instanceof Problem) return changes.length;
      throw error;
    }
  }
}
