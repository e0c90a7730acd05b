import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import type { Lesson, Section } from '#curriculum/curriculum-document';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { KeepReport, type Report } from './keep-report.js';
import { mustBeOpen } from './learning-window.js';
import { multirange } from './multirange.js';

export interface LessonRead {
  readonly lessonId: string;
  /** Numbers of sections, or the whole text. */
  readonly sections: readonly number[] | 'all';
  /** How long the sections were in front of the reader, as far as the server can vouch for it. */
  readonly seconds: number;
}

/**
 * A trainee read sections of a lesson. Sections that are new need time that really passed, at the fastest reading, in one account
 * for all lessons and windows. Reading twice changes nothing.
 */
@Injectable()
export class ReadLesson {
  constructor(
    private readonly keep: KeepReport,
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, read: LessonRead): Promise<{ percent: number }> {
    const report = await this.report(await this.enrolments.activeOf(actor), read, this.clock.now());
    return { percent: (await this.keep.run(actor, report)).lessonPercent };
  }

  async within(tx: Transaction, enrolment: EnrolmentContext, read: LessonRead): Promise<{ percent: number }> {
    const report = await this.report(enrolment, read, tx.now);
    return { percent: (await this.keep.within(tx, report)).lessonPercent };
  }

  private async report(enrolment: EnrolmentContext, read: LessonRead, now: Date): Promise<Report> {
    mustBeOpen(enrolment, now);
    const { lessonId, sections, seconds } = read;
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const lesson = curriculum.lesson(lessonId);
    const speed = settingOf(enrolment, curriculum, 'reading_characters_per_minute_max');
    const known = lesson.sections.filter((section) => sections === 'all' || sections.includes(section.index));
    const threshold = settingOf(enrolment, curriculum, 'watch_threshold_percent');
    return {
      enrolmentId: enrolment.id,
      lessonId: lesson.id,
      by: 'text',
      facts: {
        ...asRead(known),
        ...{ since: new Date(now.getTime() - seconds * 1000), now, speed, threshold },
        lengths: lesson.sections.map((section) => section.characters),
        seconds: writtenDown(lesson, known, seconds),
      },
      tooFast: 'learning.read_too_fast',
    };
  }
}

const asRead = (known: readonly Section[]): { sections: string; last: number } => {
  const numbers = known.map(({ index }) => index);
  return { sections: multirange(numbers.map((index) => [index, index + 1])), last: Math.max(0, ...numbers) };
};

/** A page may stay open overnight: never more is written down than these sections' share of the lesson's own minutes. */
const writtenDown = (lesson: Lesson, sections: readonly Section[], seconds: number): number => {
  const share = sections.reduce((sum, { characters }) => sum + characters, 0) / lesson.characters;
  return Math.round(Math.min(seconds, share * lesson.minutes * 60));
};
