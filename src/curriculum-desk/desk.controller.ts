import { Controller, Get, Param, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { LessonMedia } from '#learning/lesson-media';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { deskPaths } from './curriculum-desk.paths.js';
import { answerReaders, deskReaders, seesAnswers } from './desk-reader.js';
import { lessonPage } from './lesson.page.js';
import { overviewPage } from './overview.page.js';
import { questionsPage, subjectPage } from './subject.page.js';
import { VersionUseQueries } from './version-use.queries.js';

/** The newest version as trainees of the next cohort will meet it: subjects, lessons, questions. */
@Controller()
export class DeskController {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly uses: VersionUseQueries,
    private readonly media: LessonMedia,
  ) {}

  @For(...deskReaders)
  @Get(deskPaths.overview)
  async index(): Promise<Page> {
    const [curriculum, versions] = await Promise.all([this.library.latest(), this.uses.all()]);
    return page('curriculum/overview', overviewPage(curriculum, versions));
  }

  @For(...deskReaders)
  @Get(deskPaths.subject(':subject'))
  async showSubject(@Req() request: WebRequest, @Param('subject') id: string): Promise<Page> {
    return page('curriculum/subject', subjectPage(await this.subjectFor(request, id)));
  }

  @For(...answerReaders)
  @Get(deskPaths.questions(':subject'))
  async showQuestions(@Req() request: WebRequest, @Param('subject') id: string): Promise<Page> {
    return page('curriculum/questions', questionsPage(await this.subjectFor(request, id)));
  }

  @For(...deskReaders)
  @Get(deskPaths.lesson(':lesson'))
  async showLesson(@Req() { actor, language }: WebRequest, @Param('lesson') id: string): Promise<Page> {
    const curriculum = await this.library.latest();
    const lesson = curriculum.lesson(id);
    const reading = { curriculum, lesson, seesAnswers: seesAnswers(actor), language, media: this.media };
    return page('curriculum/lesson', lessonPage(reading));
  }

  private async subjectFor({ actor, language }: WebRequest, id: string) {
    const curriculum = await this.library.latest();
    return { curriculum, subject: curriculum.subject(id), seesAnswers: seesAnswers(actor), language };
  }
}
