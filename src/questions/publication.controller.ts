import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { faqFormPage } from './faq-form.page.js';
import { FindQuestion } from './find-question.js';
import type { Trace } from './personal-traces.js';
import { PublishFaq } from './publish-faq.js';
import { FaqForm } from './question.form.js';
import { questionsPaths } from './questions.paths.js';

/** A question and its answer, rewritten for everybody. */
@Controller(`${questionsPaths.desk}/:id/faq`)
export class PublicationController {
  constructor(
    private readonly find: FindQuestion,
    private readonly library: CurriculumLibrary,
    private readonly publish: PublishFaq,
  ) {}

  @For('office', 'trainer')
  @Get('new')
  new(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.page(actor, id, null);
  }

  @For('office', 'trainer')
  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(FaqForm, body);
    if (!form.ok) return this.page(actor, id, form.typed, form.errors);
    const { question, answer, isRead } = form.values;
    const traces = await this.publish.run(actor, id, { question, answer, isRead: isRead === '1' });
    if (traces.length > 0) return this.page(actor, id, form.typed, [{ field: 'isRead', code: 'required' }], traces);
    return seeOther(questionsPaths.faq, 'questions.faq_published');
  }

  private async page(
    actor: Person,
    id: number,
    typed: Record<string, unknown> | null,
    errors: readonly FieldError[] = [],
    traces: readonly Trace[] = [],
  ): Promise<Page> {
    const thread = await this.find.of(actor, id);
    const curriculum = await this.library.version(thread.curriculumVersionId);
    const view = faqFormPage({ thread, curriculum, typed, errors, traces });
    return page('questions/faq-form', view, typed ? 422 : 200);
  }
}
