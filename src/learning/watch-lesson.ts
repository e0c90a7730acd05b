import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, notFound } from '#platform/problems';
import { learningEvents } from './learning.events.js';
import { learningPaths } from './learning.paths.js';
import { mustBeOpen } from './learning-window.js';
import { multirange } from './multirange.js';

export interface LessonWatched {
  readonly lessonId: string;
  /** Stretches of the video that were played, in seconds. */
  readonly intervals: readonly (readonly [from: number, to: number])[];
  readonly position: number;
  /** When the page with the video was opened. */
  readonly openedAt: Date;
}

export interface WatchedSoFar {
  readonly percent: number;
  readonly lessonPercent: number;
}

/** Seconds by which a report may run ahead of the server's clock. */
const SLACK = 10;

/**
 * A trainee watched parts of a lesson's video. New seconds need time that really passed, at the highest allowed speed: the row
 * remembers up to when its seconds are covered. One statement unites, counts and completes, so two windows never count double.
 */
@Injectable()
export class WatchLesson {
  constructor(
    private readonly work: Work,
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
  ) {}

  /** `percent` is the share of the film; `lessonPercent` the better of film and text. */
  run(actor: Actor, { lessonId, intervals, position, openedAt }: LessonWatched): Promise<WatchedSoFar> {
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.enrolments.activeOf(actor, tx);
      mustBeOpen(enrolment, tx.now);
      const curriculum = await this.library.version(enrolment.curriculumVersionId);
      const { id, video } = curriculum.lesson(lessonId);
      if (!video) throw notFound();
      const within = (second: number) => Math.min(video.seconds, Math.max(0, Math.round(second)));
      const watched = multirange(intervals.map(([from, to]) => [within(from), within(to)] as const));
      const threshold = settingOf(enrolment, curriculum, 'watch_threshold_percent');
      const limits = [openedAt, tx.now, settingOf(enrolment, curriculum, 'max_speed'), SLACK, video.seconds, threshold];
      const [row] = await tx.rows<WatchedSoFar & { isNew: boolean }>(WATCH, [
        enrolment.id,
        id,
        watched,
        within(position),
        ...limits,
      ]);
      if (!row) throw conflict('learning.watched_too_fast', learningPaths.lesson(id));
      if (row.isNew)
        await tx.record({
          name: learningEvents.lessonCompleted,
          subjectId: enrolment.id,
          enrolmentId: enrolment.id,
          after: { lesson: id, by: 'video' },
        });
      return { percent: row.percent, lessonPercent: row.lessonPercent };
    });
  }
}

/** `accounted`: where the row's clock would stand after these seconds; it may not run ahead of now by more than the slack. */
const accounted = (from: string, seconds: string) => `${from} + make_interval(secs => (${seconds}) / $7::float8)`;
const ACCOUNTED = accounted(
  'GREATEST(COALESCE(p.accounted_at, $5), $5)',
  'seconds_in(p.watched + EXCLUDED.watched) - seconds_in(p.watched)',
);
const LIMIT = `$6::timestamptz + make_interval(secs => $8::float8)`;
const PERCENT = 'percent_counted(percent_watched(p.watched + EXCLUDED.watched, $9::int), $10::int)';

const WATCH = `INSERT INTO lesson_progress AS p (enrolment_id, lesson_id, watched, position_seconds, accounted_at, percent, completed_at, completed_by, first_at, last_at)
  SELECT $1, $2, $3::int4multirange, $4, n.accounted, n.percent, CASE WHEN n.percent = 100 THEN $6::timestamptz END, CASE WHEN n.percent = 100 THEN 'video' END, $6, $6
  FROM (SELECT ${accounted('$5::timestamptz', 'seconds_in($3::int4multirange)')} AS accounted,
    percent_counted(percent_watched($3::int4multirange, $9::int), $10::int) AS percent) n
  WHERE n.accounted <= ${LIMIT} OR EXISTS (SELECT FROM lesson_progress o WHERE o.enrolment_id = $1 AND o.lesson_id = $2)
  ON CONFLICT (enrolment_id, lesson_id) DO UPDATE SET
    watched = p.watched + EXCLUDED.watched, position_seconds = EXCLUDED.position_seconds, last_at = EXCLUDED.last_at,
    accounted_at = ${ACCOUNTED},
    percent = GREATEST(p.percent, ${PERCENT}),
    completed_at = COALESCE(p.completed_at, CASE WHEN ${PERCENT} = 100 THEN EXCLUDED.last_at END),
    completed_by = COALESCE(p.completed_by, CASE WHEN ${PERCENT} = 100 THEN 'video' END)
  WHERE ${ACCOUNTED} <= ${LIMIT}
  RETURNING percent_counted(percent_watched(watched, $9::int), $10::int) AS percent, percent AS "lessonPercent", completed_at IS NOT NULL AND NOT EXISTS
    (SELECT FROM lesson_progress o WHERE o.enrolment_id = $1 AND o.lesson_id = $2 AND o.completed_at IS NOT NULL) AS "isNew"`;
