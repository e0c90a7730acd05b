import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import type { Lesson } from '#curriculum/curriculum-document';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict } from '#platform/problems';
import { learningEvents } from './learning.events.js';
import { learningPaths } from './learning.paths.js';
import { mustBeOpen } from './learning-window.js';
import { multirange } from './multirange.js';
import { secondsToRead } from './seconds-to-read.js';

export interface LessonRead {
  readonly lessonId: string;
  /** Numbers of sections, or the whole text. */
  readonly sections: readonly number[] | 'all';
  /** How long the sections were in front of the reader, as far as the server can vouch for it. */
  readonly seconds: number;
}

/** A trainee read sections of a lesson. One statement unites, counts and completes; reading twice changes nothing. */
@Injectable()
export class ReadLesson {
  constructor(
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
  ) {}

  run(actor: Actor, read: LessonRead): Promise<{ percent: number }> {
    return this.work.run(actor, async (tx) => this.within(tx, await this.enrolments.activeOf(actor, tx), read));
  }

  async within(
    tx: Transaction,
    enrolment: EnrolmentContext,
    { lessonId, sections, seconds }: LessonRead,
  ): Promise<{ percent: number }> {
    mustBeOpen(enrolment, tx.now);
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const lesson = curriculum.lesson(lessonId);
    const known = lesson.sections.filter((section) => sections === 'all' || sections.includes(section.index));
    if (seconds < secondsToRead(known, settingOf(enrolment, curriculum, 'reading_characters_per_minute_max')))
      throw conflict('learning.read_too_fast', learningPaths.lesson(lesson.id));
    const [row] = await tx.rows<{ percent: number; isNew: boolean }>(
      READ,
      this.parameters(
        tx,
        enrolment,
        curriculum,
        lesson,
        known.map(({ index }) => index),
      ),
    );
    if (row?.isNew)
      await tx.record({
        name: learningEvents.lessonCompleted,
        subjectId: enrolment.id,
        enrolmentId: enrolment.id,
        after: { lesson: lesson.id, by: 'text' },
      });
    return { percent: row?.percent ?? 0 };
  }

  private parameters(
    tx: Transaction,
    enrolment: EnrolmentContext,
    curriculum: PublishedCurriculum,
    lesson: Lesson,
    sections: number[],
  ): unknown[] {
    const ranges = multirange(sections.map((index) => [index, index + 1]));
    const characters = lesson.sections.map((section) => section.characters);
    return [
      enrolment.id,
      lesson.id,
      ranges,
      Math.max(0, ...sections),
      characters,
      settingOf(enrolment, curriculum, 'watch_threshold_percent'),
      tx.now,
    ];
  }
}

const READ = `INSERT INTO lesson_progress AS p (enrolment_id, lesson_id, sections_read, last_section, percent, completed_at, completed_by, first_at, last_at)
  SELECT $1, $2, $3::int4multirange, $4, n.percent, CASE WHEN n.percent = 100 THEN $7::timestamptz END, CASE WHEN n.percent = 100 THEN 'text' END, $7, $7
  FROM (SELECT percent_counted(percent_read($3::int4multirange, $5::int[]), $6::int) AS percent) n
  ON CONFLICT (enrolment_id, lesson_id) DO UPDATE SET
    sections_read = p.sections_read + EXCLUDED.sections_read, last_section = EXCLUDED.last_section, last_at = EXCLUDED.last_at,
    percent = GREATEST(p.percent, percent_counted(percent_read(p.sections_read + EXCLUDED.sections_read, $5::int[]), $6::int)),
    completed_at = COALESCE(p.completed_at, CASE WHEN percent_read(p.sections_read + EXCLUDED.sections_read, $5::int[]) >= $6::int THEN EXCLUDED.last_at END),
    completed_by = COALESCE(p.completed_by, CASE WHEN percent_read(p.sections_read + EXCLUDED.sections_read, $5::int[]) >= $6::int THEN 'text' END)
  RETURNING percent, completed_at IS NOT NULL AND NOT EXISTS
    (SELECT FROM lesson_progress o WHERE o.enrolment_id = $1 AND o.lesson_id = $2 AND o.completed_at IS NOT NULL) AS "isNew"`;
