import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Film } from '#curriculum/read-film';
import type { Actor } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { Transaction } from '#platform/database/transaction';
import { conflict, notFound } from '#platform/problems';
import { KeepReport, type Kept, type Report } from './keep-report.js';
import { learningPaths } from './learning.paths.js';
import { mustBeOpen } from './learning-window.js';
import { LessonMedia } from './lesson-media.js';
import { multirange, piecesOf } from './multirange.js';
import { partsSeen, percentPlayed, type Stretch } from './stretches.js';

export interface LessonWatched {
  readonly lessonId: string;
  /** Stretches of the video that were played, in seconds. */
  readonly intervals: readonly (readonly [from: number, to: number])[];
  readonly position: number;
  /** Seconds since the film stood there; the newest position wins, whatever device it comes from. */
  readonly ago?: number;
  /** When the page with the video was opened. */
  readonly openedAt: Date;
  /** The film that the page loaded. */
  readonly film: unknown;
}

export interface WatchedSoFar {
  readonly percent: number;
  readonly lessonPercent: number;
  readonly watched: readonly Stretch[];
  /** Parts of the film seen whole. */
  readonly seen: number;
}

/** A report with the length of its film, and with the percent of it that counts as all. */
type FilmReport = Report & { readonly seconds: number; readonly threshold: number };

/**
 * A trainee watched parts of a lesson's video. New seconds need time that really passed, at the highest allowed speed, in one
 * account for all lessons, windows and devices. What lies ahead of a jump counts as little as with `no_skip`: only what was played.
 */
@Injectable()
export class WatchLesson {
  constructor(
    private readonly keep: KeepReport,
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly media: LessonMedia,
    private readonly clock: Clock,
  ) {}

  /** `percent` is the share of the film; `lessonPercent` the better of film and text. */
  async run(actor: Actor, watched: LessonWatched): Promise<WatchedSoFar> {
    const report = await this.report(await this.enrolments.activeOf(actor), watched, this.clock.now());
    return soFar(report, await this.keep.run(actor, report));
  }

  async within(tx: Transaction, enrolment: EnrolmentContext, watched: LessonWatched): Promise<WatchedSoFar> {
    const report = await this.report(enrolment, watched, tx.now);
    return soFar(report, await this.keep.within(tx, report));
  }

  private async report(enrolment: EnrolmentContext, watched: LessonWatched, now: Date): Promise<FilmReport> {
    mustBeOpen(enrolment, now);
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const { id, video } = curriculum.lesson(watched.lessonId);
    if (!video) throw notFound();
    const film = this.media.film(id, video.file);
    if (watched.film !== film.version) throw conflict('learning.film_replaced', learningPaths.lesson(id));
    const threshold = settingOf(enrolment, curriculum, 'watch_threshold_percent');
    const { openedAt: since } = watched;
    const speed = settingOf(enrolment, curriculum, 'max_speed');
    return {
      enrolmentId: enrolment.id,
      lessonId: id,
      by: 'video',
      seconds: film.seconds,
      threshold,
      facts: {
        ...asReported(watched, film),
        ...{ since, now, speed, threshold, length: film.seconds, film: film.version, stood: standingAt(watched, now) },
      },
      tooFast: 'learning.watched_too_fast',
    };
  }
}

function soFar({ seconds, threshold }: FilmReport, { lessonPercent, watched: kept = '{}' }: Kept): WatchedSoFar {
  const watched = piecesOf(kept);
  return {
    percent: percentPlayed(watched, seconds, threshold),
    lessonPercent,
    watched,
    seen: partsSeen(watched, seconds),
  };
}

/** Stretches and position in whole seconds of the film. */
function asReported({ intervals, position }: LessonWatched, film: Film): { stretches: string; position: number } {
  const within = (second: number) => Math.min(film.seconds, Math.max(0, Math.round(second)));
  const stretches = multirange(intervals.map(([from, to]) => [within(from), within(to)] as const));
  return { stretches, position: within(position) };
}

/** When the film stood at the position: not before the page was opened, not after now. */
const standingAt = ({ openedAt, ago = 0 }: LessonWatched, now: Date): Date =>
  new Date(Math.max(openedAt.getTime(), now.getTime() - Math.max(0, ago) * 1000));
