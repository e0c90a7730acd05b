import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { Problem } from '#platform/problems';
import { CourseProgress } from './course-progress.js';
import { readSlot } from './fits-slot.js';
import { learningPaths } from './learning.paths.js';
import { LearningQueries } from './learning.queries.js';
import { subjectPage } from './subject.page.js';
import { subjectsPage } from './subjects.page.js';

/** Stage 1 as a whole, and one subject of it. */
@Controller(learningPaths.subjects)
export class LearnController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly course: CourseProgress,
    private readonly library: CurriculumLibrary,
    private readonly learning: LearningQueries,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  async index(@Req() request: WebRequest, @Query('minutes') minutes?: string): Promise<Page> {
    const enrolment = await this.enrolments.of(request.actor);
    return page(
      'learning/subjects',
      subjectsPage(enrolment, await this.course.of(enrolment), request.language, this.clock.now(), readSlot(minutes)),
    );
  }

  @For('trainee')
  @Get(':subject')
  async show(@Req() request: WebRequest, @Param('subject') id: string): Promise<Page> {
    const enrolment = await this.enrolments.of(request.actor);
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const subject = curriculum.subject(id);
    if (subject.status === 'planned') throw new Problem(404, 'learning.subject_planned', learningPaths.subjects);
    const lessons = subject.lessons.map((lesson) => lesson.id);
    const rows = await this.learning.lessons(enrolment.id, lessons, `quiz:${subject.id}`);
    return page(
      'learning/subject',
      subjectPage({ enrolment, curriculum, subject, rows, language: request.language, now: this.clock.now() }),
    );
  }
}
