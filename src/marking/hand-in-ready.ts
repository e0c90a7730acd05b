import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Problem } from '#platform/problems';
import { HandInMarks } from './hand-in-marks.js';

/** Marks as the preview showed them. */
export interface SeenMarks {
  readonly id: number;
  readonly version: number;
  /** The blind number, to name it again. */
  readonly number: string;
}
export interface HandedInTogether {
  readonly out: readonly number[];
  readonly left: readonly LeftBehind[];
}
interface LeftBehind {
  readonly id: number;
  readonly number: string;
  readonly reason: 'changed' | 'gone';
}

/** A marker hands in everything that is complete. Each is an act of its own, by the same rules as alone: one that cannot go holds no other back. */
@Injectable()
export class HandInReady {
  constructor(private readonly handIn: HandInMarks) {}

  async run(actor: Person, chosen: readonly SeenMarks[]): Promise<HandedInTogether> {
    const out: number[] = [];
    const left: LeftBehind[] = [];
    for (const { id, version, number } of chosen)
      try {
        await this.handIn.run(actor, id, { marks: [], version: 0 }, version);
        out.push(id);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        left.push({ id, number, reason: error.code === 'marking.changed_since' ? 'changed' : 'gone' });
      }
    return { out, left };
  }
}
