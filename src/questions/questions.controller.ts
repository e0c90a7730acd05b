import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id, OptionalId } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { OwnRecordQueries } from '#quarantine/own-record.queries';
import { AskQuestion } from './ask-question.js';
import { QuestionForm } from './question.form.js';
import { questionPage } from './question.page.js';
import { questionsPage, type Typed } from './questions.page.js';
import { questionsPaths } from './questions.paths.js';
import { QuestionsQueries } from './questions.queries.js';

/** A trainee's own questions. What can be done with one of them stands in `ThreadController`. */
@Controller(questionsPaths.own)
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsQueries,
    private readonly enrolments: CurrentEnrolment,
    private readonly library: CurriculumLibrary,
    private readonly ask: AskQuestion,
    private readonly records: OwnRecordQueries,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Get()
  index(
    @CurrentPerson() actor: Person,
    @Query('before', OptionalId) before: number | null,
    @Query('lesson') lesson: unknown,
  ): Promise<Page> {
    return this.page(actor, { before: before ?? undefined, typed: { lesson }, errors: [] });
  }

  @For('trainee')
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(QuestionForm, body);
    if (!form.ok) return this.page(actor, { before: undefined, typed: form.typed, errors: form.errors });
    const { kind, lesson, body: text } = form.values;
    const { id } = await this.ask.run(actor, { kind, lessonId: lesson || null, body: text });
    return seeOther(questionsPaths.question(id), 'questions.asked');
  }

  @For('trainee')
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const thread = await this.questions.own(actor.id, id);
    if (!thread) throw notFound();
    const [curriculum, own] = await Promise.all([
      this.library.version(thread.curriculumVersionId),
      this.records.of('question', id),
    ]);
    return page('questions/question', questionPage(thread, curriculum, this.clock.today(), {}, [], own));
  }

  private async page(actor: Person, typed: Typed): Promise<Page> {
    const [enrolment, rows] = await Promise.all([
      this.enrolments.of(actor),
      this.questions.ofAsker(actor.id, typed.before),
    ]);
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    const view = questionsPage({ enrolment, curriculum, rows, today: this.clock.today(), ...typed });
    return page('questions/questions', view, typed.errors.length > 0 ? 422 : 200);
  }
}
