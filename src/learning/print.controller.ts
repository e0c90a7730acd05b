import { Controller, Get, Param, Req } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { learningPaths, lessonId } from './learning.paths.js';
import { LessonMedia } from './lesson-media.js';
import { subjectPrintPage } from './subject-print.page.js';
import { transcriptPage } from './transcript.page.js';

/** What one takes along on paper. */
@Controller(learningPaths.subjects)
export class PrintController {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly media: LessonMedia,
  ) {}

  @For('trainee')
  @Get(':subject/print')
  async show(@Req() request: WebRequest, @Param('subject') id: string): Promise<Page> {
    const curriculum = await this.curriculum(request);
    const subject = curriculum.subject(id);
    if (subject.status === 'planned') throw notFound();
    return page('learning/subject-print', subjectPrintPage(curriculum, subject, request.language));
  }

  @For('trainee')
  @Get(':subject/:lesson/transcript')
  async showTranscript(
    @Req() request: WebRequest,
    @Param('subject') subject: string,
    @Param('lesson') lesson: string,
  ): Promise<Page> {
    const curriculum = await this.curriculum(request);
    const found = curriculum.lesson(lessonId(subject, lesson));
    return page('learning/transcript', transcriptPage(found, this.media, request.language));
  }

  private async curriculum({ actor }: WebRequest) {
    return this.library.version((await this.enrolments.of(actor)).curriculumVersionId);
  }
}
