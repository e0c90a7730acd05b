import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Actor } from '#platform/actor/actor';
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

/** Answers are kept while the attempt runs. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly find: FindAttempt,
    private readonly close: CloseAttempt,
  ) {}

  run(actor: Actor, id: number, read: ReadAnswers): Promise<SaveOutcome> {
    return this.work.run(actor, (tx) => this.within(tx, actor, id, read));
  }

  async within(tx: Transaction, actor: Actor, id: number, read: ReadAnswers): Promise<SaveOutcome> {
    const attempt = await this.find.within(tx, actor, id);
    if (attempt.status !== 'started') throw conflict('examination.already_closed', examinationPaths.result(id));
    if (attempt.enrolmentStatus !== 'active') throw conflict('admissions.enrolment_not_active');
    if (isOverdue(attempt, tx.now)) {
      await this.close.within(tx, id, 'time_out');
      return { kind: 'late' };
    }
    const sent = read(await this.library.version(attempt.curriculumVersionId), attempt);
    const changes = changesOf(sent, new Map(attempt.answers.map((answer) => [answer.item, answer])));
    if (changes.conflict) return { kind: 'conflict' };
    if (changes.put.length + changes.cleared.length === 0)
      return { kind: 'saved', version: changes.unseen ? sent.version : attempt.rowVersion };
    const version = attempt.rowVersion + 1;
    await tx.rows(SAVE, [
      id,
      JSON.stringify(changes.put.map(([item, response]) => ({ item, response }))),
      version,
      tx.now,
      changes.cleared,
      sent.writer,
    ]);
    return { kind: 'saved', version: changes.unseen ? sent.version : version };
  }
}

const SAVE = `WITH attempt AS (UPDATE attempts SET row_version = $3 WHERE id = $1),
    cleared AS (DELETE FROM answers WHERE attempt_id = $1 AND item_id = ANY ($5::text[]))
  INSERT INTO answers (attempt_id, item_id, response, version, writer, saved_at)
  SELECT $1, s.item, s.response, $3, $6, $4 FROM jsonb_to_recordset($2::jsonb) AS s (item text, response jsonb)
  ON CONFLICT (attempt_id, item_id) DO UPDATE SET response = EXCLUDED.response, version = EXCLUDED.version, writer = EXCLUDED.writer, saved_at = EXCLUDED.saved_at`;
