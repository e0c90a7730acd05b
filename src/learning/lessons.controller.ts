import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { learningPaths, lessonId } from './learning.paths.js';
import { lessonPage } from './lesson.page.js';
import { LessonDesk } from './lesson-desk.js';
import { LessonMedia } from './lesson-media.js';
import { ReadLesson } from './read-lesson.js';
import { readReading } from './reading.form.js';
import { ReadingVisits } from './reading-visit.js';
import { WatchLesson } from './watch-lesson.js';
import { readWatching } from './watching.form.js';

type Sent = Record<string, unknown>;

/** A lesson and what its page reports: sections read, stretches watched. */
@Controller(`${learningPaths.subjects}/:subject/:lesson`)
export class LessonsController {
  constructor(
    private readonly desk: LessonDesk,
    private readonly media: LessonMedia,
    private readonly words: Words,
    private readonly read: ReadLesson,
    private readonly watch: WatchLesson,
    private readonly visits: ReadingVisits,
  ) {}

  @For('trainee')
  @Get()
  async show(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('subject') subject: string,
    @Param('lesson') lesson: string,
  ): Promise<Page> {
    const laidOut = await this.desk.of(actor, lessonId(subject, lesson));
    return page('learning/lesson', lessonPage({ ...laidOut, language, words: this.words, media: this.media }));
  }

  /** From a script one section, answered with the progress; from the plain button the whole text. */
  @For('trainee')
  @Post('reading')
  @HttpCode(200)
  async createReading(
    @CurrentPerson() actor: Person,
    @Param('subject') subject: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
    @Query() query: Sent,
  ): Promise<object | Redirect> {
    const id = lessonId(subject, lesson);
    const report = readReading(body, query);
    const open = this.visits.secondsSince(this.visits.openedAt(actor.id, id, report.visit));
    const seconds = report.seconds === null ? open : Math.min(report.seconds, open);
    const progress = await this.read.run(actor, {
      lessonId: id,
      sections: report.section === null ? 'all' : [report.section],
      seconds,
    });
    return report.section === null ? seeOther(learningPaths.lesson(id), 'learning.lesson_read') : progress;
  }

  @For('trainee')
  @Post('watching')
  @HttpCode(200)
  async createWatching(
    @CurrentPerson() actor: Person,
    @Param('subject') subject: string,
    @Param('lesson') lesson: string,
    @Body() body: unknown,
    @Query() query: Sent,
  ): Promise<object> {
    const id = lessonId(subject, lesson);
    const openedAt = this.visits.openedAt(actor.id, id, query['visit']);
    return this.watch.run(actor, { lessonId: id, ...readWatching(body), openedAt, film: query['film'] });
  }
}
