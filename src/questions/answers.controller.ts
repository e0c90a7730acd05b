import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { machineTime } from '#platform/locale/dates';
import { SeeText } from '#quarantine/see-text';
import { answerMergePage, answerPage, type WrittenAnswer } from './answer.page.js';
import { AnswerQuestion } from './answer-question.js';
import { FindQuestion } from './find-question.js';
import { AnswerDraftForm, AnswerForm } from './question.form.js';
import { questionsPaths } from './questions.paths.js';
import type { DeskThread } from './questions.queries.js';
import { SaveAnswer } from './save-answer.js';

/** One question in front of somebody of the desk. */
@Controller(`${questionsPaths.desk}/:id`)
export class AnswersController {
  constructor(
    private readonly find: FindQuestion,
    private readonly library: CurriculumLibrary,
    private readonly save: SaveAnswer,
    private readonly answer: AnswerQuestion,
    private readonly clock: Clock,
    private readonly see: SeeText,
  ) {}

  @For('office', 'trainer')
  @Get()
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.page(actor, id);
  }

  @For('office', 'trainer')
  @Post('draft')
  async updateDraft(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
    @Headers('x-autosave') auto?: string,
  ): Promise<Page | Redirect | object> {
    const thread = await this.find.of(actor, id);
    const form = readForm(AnswerDraftForm, body['take-body'] === 'kept' ? { ...body, body: thread.draft } : body);
    if (!form.ok) return this.refused(actor, id, form.typed, form.errors);
    if (!auto && form.values.version !== thread.draftVersion) return this.merge(actor, thread, form.values.body);
    const version = await this.save.run(actor, id, form.values);
    if (auto) return { savedAt: machineTime(this.clock.now()).slice(11), version };
    return seeOther(questionsPaths.toAnswer(id), 'questions.draft_kept');
  }

  @For('office', 'trainer')
  @Post('answers')
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(AnswerForm, body);
    if (!form.ok) return this.refused(actor, id, form.typed, form.errors);
    const thread = await this.find.of(actor, id);
    if (form.values.version !== thread.draftVersion) return this.merge(actor, thread, form.values.body);
    const outcome = await this.answer.run(actor, id, form.values);
    if (outcome === 'meanwhile') return this.page(actor, id, { meanwhile: true }, 409);
    return seeOther(questionsPaths.desk, 'questions.answered');
  }

  private merge(actor: Person, thread: DeskThread, sent: string): Page {
    return page('questions/answer-merge', answerMergePage(actor, thread, sent), 409);
  }

  private refused(actor: Person, id: number, typed: Record<string, unknown>, errors: readonly FieldError[]) {
    return this.page(actor, id, { typed, errors }, 422);
  }

  private async page(actor: Person, id: number, written: WrittenAnswer = {}, status = 200): Promise<Page> {
    const thread = await this.find.of(actor, id);
    await this.see.run(
      { role: 'desk', personId: actor.id },
      { kind: 'question', enrolmentId: thread.enrolmentId, textId: id },
    );
    const curriculum = await this.library.version(thread.curriculumVersionId);
    return page(
      'questions/answer',
      answerPage({ actor, thread, curriculum, today: this.clock.today(), ...written }),
      status,
    );
  }
}
