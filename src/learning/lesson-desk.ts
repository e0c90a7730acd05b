import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { conflict } from '#platform/problems';
import { learningPaths } from './learning.paths.js';
import { LearningQueries } from './learning.queries.js';
import { windowState } from './learning-window.js';
import { ReadingVisits } from './reading-visit.js';

/** Lays out what a lesson's page is made of: one statement, whatever the lesson. Nothing is written by looking. */
@Injectable()
export class LessonDesk {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly learning: LearningQueries,
    private readonly visits: ReadingVisits,
    private readonly clock: Clock,
  ) {}

  async of(actor: Person, lessonId: string) {
    const enrolment = await this.enrolments.of(actor);
    const now = this.clock.now();
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const lesson = curriculum.lesson(lessonId);
    if (windowState(enrolment, now) === 'not_open') throw conflict('learning.window_not_open', learningPaths.subjects);
    const lessons = curriculum.subject(lesson.subject).lessons.map((one) => one.id);
    const rows = await this.learning.lessons(enrolment.id, lessons, `quiz:${lesson.subject}`, lesson.id);
    return { enrolment, curriculum, lesson, rows, now, visit: this.visits.open(actor.id, lesson.id) };
  }
}
