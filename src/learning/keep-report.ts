import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { brokenCheck } from '#platform/database/reader';
import { together } from '#platform/database/together';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { lessonCompleted } from './learning.events.js';
import { learningPaths } from './learning.paths.js';
import { BEGIN_LESSON, READ, WATCH } from './lesson-progress.statements.js';

/** A report of watching or reading, ready for the statement that unites and counts it (`WATCH`, `READ`). */
export interface Report {
  readonly enrolmentId: number;
  readonly lessonId: string;
  readonly by: 'video' | 'text';
  /** What the statement knows of it besides enrolment and lesson. */
  readonly facts: Readonly<Record<string, unknown>>;
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

type KeptOf = Kept & { readonly enrolment: number };

const statements = { video: WATCH, text: READ };

/**
 * Keeps a report. Nearly all of them begin and complete nothing and are part of one statement without a frame around it. Where it does not
 * take a report, the report begins or completes its lesson: it is then kept in a transaction, together with its event.
 */
@Injectable()
export class KeepReport {
  private readonly atOnce: Readonly<Record<Report['by'], (report: Report) => Promise<Kept | undefined>>>;

  constructor(private readonly work: Work) {
    const asking = (by: Report['by']) =>
      together(
        (all: readonly Report[]) => this.keptAtOnce(by, all),
        ({ enrolmentId }) => enrolmentId,
      );
    this.atOnce = { video: asking('video'), text: asking('text') };
  }

  async run(actor: Actor, report: Report): Promise<Kept> {
    try {
      const kept = await this.atOnce[report.by](report);
      if (kept) return kept;
    } catch (error) {
      throw told(error, report);
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

  /** In one order, so that two processes do not wait for each other. */
  private async keptAtOnce(by: Report['by'], all: readonly Report[]): Promise<(Kept | undefined)[]> {
    const rows = all.map((report) => rowOf(report)).sort((one, other) => one.enrolment - other.enrolment);
    const kept = await this.work.once<KeptOf>(statements[by], [JSON.stringify(rows)]);
    const found = new Map(kept.map(({ enrolment, ...rest }) => [enrolment, rest]));
    return all.map(({ enrolmentId }) => found.get(enrolmentId));
  }
}

const rowOf = ({ enrolmentId, lessonId, facts }: Report, by: Report['by'] | null = null) => ({
  ...facts,
  ...{ enrolment: enrolmentId, lesson: lessonId, by },
});

const written = async (tx: Transaction, report: Report): Promise<Kept | undefined> =>
  (await tx.rows<Kept>(statements[report.by], [JSON.stringify([rowOf(report, report.by)])]))[0];

/** The first report of a lesson. */
async function begun(tx: Transaction, report: Report): Promise<Kept> {
  await tx.rows(BEGIN_LESSON, [report.enrolmentId, report.lessonId, tx.now]);
  return (await written(tx, report)) as Kept;
}

/** Whether the person's account of time refused: the report cannot be true yet. */
const isAhead = (error: unknown): boolean => brokenCheck(error) === 'learning_accounts_within_time';

const told = (error: unknown, { tooFast, lessonId }: Report): unknown =>
  isAhead(error) ? conflict(tooFast, learningPaths.lesson(lessonId)) : error;
