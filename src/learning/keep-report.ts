import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { refusedByCheck } from '#platform/database/reader';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { lessonCompleted } from './learning.events.js';
import type { Stretch } from './stretches.js';

/** A report of watching or reading, ready for the statement that unites and counts it. */
export interface Report {
  readonly enrolmentId: number;
  readonly lessonId: string;
  readonly by: 'video' | 'text';
  readonly statement: string;
  readonly parameters: readonly unknown[];
}

export interface Kept {
  readonly percent: number;
  readonly lessonPercent: number;
  /** All that was watched of the film. */
  readonly watched?: readonly Stretch[];
  /** Whether this report completed the lesson. */
  readonly isNew: boolean;
}

/**
 * Keeps a report. Nearly all of them complete nothing and are one statement without a frame around it. By that way nothing can
 * be completed: the table refuses a completion without `completed_by`. It is then kept again, together with its event.
 */
@Injectable()
export class KeepReport {
  constructor(private readonly work: Work) {}

  /** Null where the report cannot be true. */
  async run(actor: Actor, report: Report): Promise<Kept | null> {
    try {
      const [row] = await this.work.once<Kept>(report.statement, [...report.parameters, null]);
      return row ?? null;
    } catch (error) {
      if (!refusedByCheck(error)) throw error;
    }
    return this.work.run(actor, (tx) => this.within(tx, report));
  }

  async within(tx: Transaction, { enrolmentId, lessonId, by, statement, parameters }: Report): Promise<Kept | null> {
    const [row] = await tx.rows<Kept>(statement, [...parameters, by]);
    if (row?.isNew) await tx.record(lessonCompleted(enrolmentId, lessonId, by));
    return row ?? null;
  }
}
