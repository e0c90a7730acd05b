import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { type Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { faqPage } from './faq.page.js';
import { FaqQueries } from './faq.queries.js';
import { questionsPaths } from './questions.paths.js';
import { WithdrawFaq } from './withdraw-faq.js';

type Asked = Readonly<Record<'q' | 'lesson' | 'before', string | undefined>>;

/** Questions that came up before, with their answers, for everybody of the course. */
@Controller(questionsPaths.faq)
export class FaqController {
  constructor(
    private readonly faq: FaqQueries,
    private readonly library: CurriculumLibrary,
    private readonly withdraw: WithdrawFaq,
  ) {}

  @For('trainee', 'trainer', 'office', 'agency')
  @Get()
  async index(@Req() { actor }: WebRequest, @Query() asked: Asked): Promise<Page> {
    const search = {
      words: typeof asked.q === 'string' ? asked.q.slice(0, 100) : '',
      lesson: /^[A-Z]\d+-L\d+$/.test(String(asked.lesson)) ? String(asked.lesson) : null,
      beforeId: rowId(asked.before) ?? 0,
    };
    const [rows, curriculum] = await Promise.all([this.faq.published(search), this.library.latest()]);
    return page('questions/faq', faqPage({ actor, search, rows, curriculum }));
  }

  @For('office', 'trainer')
  @Post(':id/withdrawal')
  async createWithdrawal(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.withdraw.run(actor, id);
    return seeOther(questionsPaths.faq, 'questions.faq_withdrawn');
  }
}
