import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { together } from '#platform/database/together';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { SAVE, SAVE_AT_ONCE } from './answers.statements.js';
import { type AttemptContent, AttemptContents } from './attempt-contents.js';
import type { AttemptDetail } from './attempts.queries.js';
import { CloseAttempt } from './close-attempt.js';
import { examinationPaths } from './examination.paths.js';
import { FindAttempt, isOverdue } from './find-attempt.js';
import { changesOf, type SentAnswers } from './sent-answers.js';

/** Reads a form, once it is known which items the attempt has. */
export type ReadForm = (curriculum: PublishedCurriculum, attempt: AttemptContent) => SentAnswers;
/** The same by somebody who also needs to know how the attempt stands. */
export type ReadAnswers = (curriculum: PublishedCurriculum, attempt: AttemptDetail) => SentAnswers;

/** `version` is what the window may call known from now on. `late`: the time was over, the attempt is closed with what was saved before. `conflict`: another window knows better; nothing was written. */
export type SaveOutcome = { readonly kind: 'saved'; readonly version: number } | { readonly kind: 'late' | 'conflict' };

/** A version that no attempt reaches; a form may claim more than the database can compare. */
const NEWEST = 2_147_483_647;

/** A save as its statement reads it. */
interface Save {
  readonly attempt: number;
  readonly enrolment: number;
  readonly now: Date;
  readonly known: number;
  readonly writer: string;
  readonly sent: readonly { readonly item: string; readonly response: unknown }[];
}

/** What the one statement of a save writes, and what it then comes to. */
interface Laid {
  readonly parameters: readonly unknown[] | null;
  readonly outcome: SaveOutcome;
}

/**
 * Answers are kept while the attempt runs. Nearly every save meets no other one: its one statement looks and writes. Where it does neither,
 * everything is looked at under a lock, and the outcome says why.
 */
@Injectable()
export class SaveAnswers {
  /** Saves of several people at the same moment share a statement; the version from then on, or nothing. */
  private readonly atOnce: (save: Save) => Promise<number | undefined>;

  constructor(
    private readonly work: Work,
    private readonly library: CurriculumLibrary,
    private readonly find: FindAttempt,
    private readonly contents: AttemptContents,
    private readonly close: CloseAttempt,
    private readonly clock: Clock,
  ) {
    this.atOnce = together(
      (all: readonly Save[]) => this.savedAtOnce(all),
      ({ attempt }) => attempt,
    );
  }

  async run(actor: Actor, id: number, read: ReadForm): Promise<SaveOutcome> {
    const content = this.contents.of(id) ?? (await this.find.of(actor, id));
    return (
      (await this.tryAtOnce(actor, id, content, read)) ?? this.work.run(actor, (tx) => this.within(tx, actor, id, read))
    );
  }

  private async tryAtOnce(
    actor: Actor,
    id: number,
    content: AttemptContent,
    read: ReadForm,
  ): Promise<SaveOutcome | null> {
    const { enrolment } = actor;
    if (!enrolment || enrolment.id !== content.enrolmentId) return null;
    const { version, writer, responses } = read(await this.library.version(enrolment.curriculumVersionId), content);
    const saved = await this.atOnce({
      ...{ attempt: id, enrolment: enrolment.id, now: this.clock.now(), known: Math.min(version, NEWEST), writer },
      sent: [...responses].map(([item, response]) => ({ item, response })),
    });
    return saved ? { kind: 'saved', version: saved } : null;
  }

  /** In one order, so that two processes do not wait for each other. */
  private async savedAtOnce(all: readonly Save[]): Promise<(number | undefined)[]> {
    const saves = [...all].sort((one, other) => one.attempt - other.attempt);
    const rows = await this.work.once<{ attempt: number; version: number }>(SAVE_AT_ONCE, [JSON.stringify(saves)]);
    const versions = new Map(rows.map(({ attempt, version }) => [attempt, version]));
    return all.map(({ attempt }) => versions.get(attempt));
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
