import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { bankPage, type TypedStatement } from './bank.page.js';
import { feedbackPaths } from './feedback.paths.js';
import { FeedbackQueries } from './feedback.queries.js';
import { ReviseStatement } from './revise-statement.js';
import { StatementForm, StatementTextForm } from './statement.form.js';
import { WriteStatement } from './write-statement.js';

/** The comment bank of those who mark. */
@Controller(feedbackPaths.bank)
export class BankController {
  constructor(
    private readonly feedback: FeedbackQueries,
    private readonly library: CurriculumLibrary,
    private readonly write: WriteStatement,
    private readonly revise: ReviseStatement,
  ) {}

  @For('trainer')
  @Get()
  index(@CurrentPerson() actor: Person): Promise<Page> {
    return this.page(actor);
  }

  @For('trainer')
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: unknown): Promise<Page | Redirect> {
    const form = readForm(StatementForm, body);
    if (!form.ok) return this.page(actor, form);
    await this.write.run(actor, { ...form.values, shared: form.values.shared === 'yes' });
    return seeOther(feedbackPaths.bank, 'feedback.written');
  }

  @For('trainer')
  @Post(':id')
  async update(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | Redirect> {
    const form = readForm(StatementTextForm, { text: body[`text-${id}`] });
    if (!form.ok) return this.page(actor, { ...form, revised: id });
    await this.revise.run(actor, id, form.values.text);
    return seeOther(feedbackPaths.bank, 'feedback.written');
  }

  @For('trainer')
  @Post(':id/retirement')
  async createRetirement(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.revise.run(actor, id, null);
    return seeOther(feedbackPaths.bank, 'feedback.retired');
  }

  private async page(actor: Person, typed?: TypedStatement): Promise<Page> {
    const [rows, curriculum] = await Promise.all([this.feedback.bankOf(actor.id), this.library.latest()]);
    return page('feedback/bank', bankPage(curriculum, rows, typed), typed ? 422 : 200);
  }
}
