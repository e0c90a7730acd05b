import { Body, Controller, Param, Post } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { CloseQuestion } from './close-question.js';
import { FollowUpQuestion } from './follow-up-question.js';
import { MessageForm } from './question.form.js';
import { questionPage } from './question.page.js';
import { questionsPaths } from './questions.paths.js';
import { QuestionsQueries } from './questions.queries.js';

/** What whoever asked may do with a question: write on, or close it. */
@Controller(`${questionsPaths.own}/:id`)
export class ThreadController {
  constructor(
    private readonly questions: QuestionsQueries,
    private readonly library: CurriculumLibrary,
    private readonly followUp: FollowUpQuestion,
    private readonly close: CloseQuestion,
    private readonly clock: Clock,
  ) {}

  @For('trainee')
  @Post('messages')
  async createMessage(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(MessageForm, body);
    if (form.ok) {
      await this.followUp.run(actor, id, form.values.body);
      return seeOther(questionsPaths.question(id), 'questions.followed_up');
    }
    const thread = await this.questions.own(actor.id, id);
    if (!thread) throw notFound();
    const curriculum = await this.library.version(thread.curriculumVersionId);
    return page(
      'questions/question',
      questionPage(thread, curriculum, this.clock.today(), form.typed, form.errors),
      422,
    );
  }

  @For('trainee')
  @Post('closure')
  async createClosure(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.close.run(actor, id);
    return seeOther(questionsPaths.question(id), 'questions.closed');
  }
}
