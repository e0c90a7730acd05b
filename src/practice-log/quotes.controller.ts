import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { EntryDesk } from './entry-desk.js';
import { practiceLogPaths } from './practice-log.paths.js';
import { placeOf, QuoteForm } from './quote.form.js';
import { quotesPage } from './quotes.page.js';
import { QuotesQueries } from './quotes.queries.js';
import { TieQuote } from './tie-quote.js';
import { WithdrawQuote } from './withdraw-quote.js';

/** Sentences of an entry as evidence for indicators. */
@Controller(`${practiceLogPaths.entries}/:id/quotes`)
export class QuotesController {
  constructor(
    private readonly desk: EntryDesk,
    private readonly quotes: QuotesQueries,
    private readonly tie: TieQuote,
    private readonly withdraw: WithdrawQuote,
  ) {}

  @For('trainee')
  @Get()
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.shown(actor, id);
  }

  @For('trainee')
  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(QuoteForm, body);
    if (!form.ok) return this.shown(actor, id, form.typed, form.errors);
    const { indicators } = form.values;
    await this.tie.run(actor, id, { ...placeOf(form.values), indicators });
    return seeOther(practiceLogPaths.entryQuotes(id), 'practice-log.quote_tied');
  }

  @For('trainee')
  @Post(':quote/withdrawal')
  async withdrawQuote(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('quote', Id) quote: number,
  ): Promise<Redirect> {
    await this.withdraw.run(actor, id, quote);
    return seeOther(practiceLogPaths.entryQuotes(id), 'practice-log.quote_withdrawn');
  }

  private async shown(
    actor: Person,
    id: number,
    typed: Record<string, unknown> | null = null,
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const { curriculum, entry } = await this.desk.one(actor, id);
    const [quotes, proposed] = await Promise.all([this.quotes.ofEntry(id), this.quotes.proposedOf(id)]);
    const view = quotesPage({ curriculum, entry, quotes, proposed, typed, errors });
    return page('practice-log/quotes', view, errors.length > 0 ? 422 : 200);
  }
}
