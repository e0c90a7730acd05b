import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { brokenCheck } from '#platform/database/reader';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { lessonCompleted } from './learning.events.js';
import { learningPaths } from './learning.paths.js';
import { BEGIN_LESSON } from './lesson-progress.statements.js';

/** A report of watching or reading, ready for the statement that unites and counts it. */
export interface Report {
  readonly enrolmentId: number;
  readonly lessonId: string;
  readonly by: 'video' | 'text';
  readonly statement: string;
  readonly parameters: readonly unknown[];
  /** What it is told where the time has not passed yet. */
  readonly tooFast: string;
}

export interface Kept {
  /** The better of film and text. */
  readonly lessonPercent: number;
  /** All that was watched of the film, as a multirange. */
  readonly watched?: string;
  /** Whether this report completed the lesson. */
  readonly isNew: boolean;
}

/**
 * Keeps a report. Nearly all of them begin and complete nothing and are one statement without a frame around it. By that way nothing can
 * be completed: the table refuses a completion without `completed_by`. It is then kept again, together with its event.
 */
@Injectable()
export class KeepReport {
  constructor(private readonly work: Work) {}

  async run(actor: Actor, report: Report): Promise<Kept> {
    try {
      const [row] = await this.work.once<Kept>(report.statement, [...report.parameters, null]);
      if (row) return row;
    } catch (error) {
      if (!brokenCheck(error) || isAhead(error)) throw told(error, report);
    }
    return this.work.run(actor, (tx) => this.within(tx, report));
  }

  async within(tx: Transaction, report: Report): Promise<Kept> {
    const { enrolmentId, lessonId, by } = report;
    try {
      const kept = (await written(tx, report)) ?? (await begun(tx, report));
      if (kept.isNew) await tx.record(lessonCompleted(enrolmentId, lessonId, by));
      return kept;
    } catch (error) {
      throw told(error, report);
    }
  }
}

const written = async (tx: Transaction, { statement, parameters, by }: Report): Promise<Kept | undefined> =>
  (await tx.rows<Kept>(statement, [...parameters, by]))[0];

/** The first report of a lesson. */
async function begun(tx: Transaction, report: Report): Promise<Kept> {
  await tx.rows(BEGIN_LESSON, [report.enrolmentId, report.lessonId, tx.now]);
  return (await written(tx, report)) as Kept;
}

/** Whether the person's account of time refused: the report cannot be true yet. */
const isAhead = (error: unknown): boolean => brokenCheck(error) === 'learning_accounts_within_time';

const told = (error: unknown, { tooFast, lessonId }: Report): unknown =>
  isAhead(error) ? conflict(tooFast, learningPaths.lesson(lessonId)) : error;
