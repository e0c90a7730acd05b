import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import type { AttemptDetail } from './attempts.queries.js';
import { CloseAttempt } from './close-attempt.js';
import { examinationPaths } from './examination.paths.js';
import { FindAttempt, isOverdue } from './find-attempt.js';
import { changesOf, type SentAnswers } from './sent-answers.js';

/** Reads what was sent, once it is known which items the attempt has. */
export type ReadAnswers = (curriculum: PublishedCurriculum, attempt: AttemptDetail) => SentAnswers;

/** `version` is what the window may call known from now on. `late`: the time was over, the attempt is closed with what was saved before. `conflict`: another window knows better; nothing was written. */
export type SaveOutcome = { readonly kind: 'saved'; readonly version: number } | { readonly kind: 'late' | 'conflict' };

/** What the one statement of a save writes, and what it then comes to. */
interface Laid {
  readonly parameters: readonly unknown[] | null;
  readonly outcome: SaveOutcome;
}

/**
 * Answers are kept while the attempt runs. Nearly every save meets no other one: it looks without a lock, and its one statement writes
 * only if the attempt still stands as it was seen. Otherwise everything is looked at again under a lock.
 */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly find: FindAttempt,
    private readonly close: CloseAttempt,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: number, read: ReadAnswers): Promise<SaveOutcome> {
    const [attempt, now] = [await this.find.of(actor, id), this.clock.now()];
    if (!isOverdue(attempt, now)) {
      const { parameters, outcome } = await this.lay(attempt, now, read);
      if (!parameters || (await this.work.once(SAVE, parameters)).length > 0) return outcome;
    }
    return this.work.run(actor, (tx) => this.within(tx, actor, id, read));
  }

  async within(tx: Transaction, actor: Actor, id: number, read: ReadAnswers): Promise<SaveOutcome> {
    const attempt = await this.find.within(tx, actor, id);
    mustRun(attempt);
    if (isOverdue(attempt, tx.now)) {
      await this.close.within(tx, id, 'time_out');
      return { kind: 'late' };
    }
    const { parameters, outcome } = await this.lay(attempt, tx.now, read);
    if (parameters) await tx.rows(SAVE, parameters);
    return outcome;
  }

  private async lay(attempt: AttemptDetail, now: Date, read: ReadAnswers): Promise<Laid> {
    mustRun(attempt);
    const sent = read(await this.library.version(attempt.curriculumVersionId), attempt);
    const { put, cleared, unseen, ...changed } = changesOf(
      sent,
      new Map(attempt.answers.map((answer) => [answer.item, answer])),
    );
    if (changed.conflicts.length > 0) return { parameters: null, outcome: { kind: 'conflict' } };
    const changes = put.length + cleared.length > 0;
    const version = attempt.rowVersion + (changes ? 1 : 0);
    const answers = JSON.stringify(put.map(([item, response]) => ({ item, response })));
    return {
      parameters: changes ? [attempt.id, answers, version, now, cleared, sent.writer] : null,
      outcome: { kind: 'saved', version: unseen ? sent.version : version },
    };
  }
}

function mustRun({ id, status, enrolmentStatus }: AttemptDetail): void {
  if (status !== 'started') throw conflict('examination.already_closed', examinationPaths.result(id));
  if (enrolmentStatus !== 'active') throw conflict('admissions.enrolment_not_active');
}

/** Writes nothing and returns nothing unless the attempt runs and no other save came between. */
const SAVE = `WITH attempt AS (
    UPDATE attempts a SET row_version = $3 FROM enrolments e
    WHERE a.id = $1 AND a.row_version = $3 - 1 AND a.status = 'started' AND (a.due_at IS NULL OR a.due_at > $4)
      AND e.id = a.enrolment_id AND e.status = 'active' RETURNING a.id
  ), cleared AS (
    DELETE FROM answers USING attempt WHERE attempt_id = attempt.id AND item_id = ANY ($5::text[])
  ), put AS (
    INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at)
    SELECT attempt.id, s.item, s.response, $3, $6, $4 FROM attempt, jsonb_to_recordset($2::jsonb) AS s (item text, response jsonb)
    ON CONFLICT (attempt_id, item_id) DO UPDATE SET response = EXCLUDED.response, version = EXCLUDED.version, writer = EXCLUDED.writer, saved_at = EXCLUDED.saved_at
  ) SELECT id FROM attempt`;
