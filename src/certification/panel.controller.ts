import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { casePage } from './case.page.js';
import { CasesQueries } from './cases.queries.js';
import { DecisionForm, VoteForm } from './certification.form.js';
import { certificationPaths } from './certification.paths.js';
import { caseStatuses, openCases } from './certification-case-status.js';
import { CloseVote } from './close-vote.js';
import { panelPage } from './panel.page.js';
import { PanelQueries } from './panel.queries.js';
import { VoteOnCase } from './vote-on-case.js';

/** The panel reads, votes and decides; office, agency and auditor read. */
@Controller(certificationPaths.panel)
export class PanelController {
  constructor(
    private readonly cases: CasesQueries,
    private readonly panel: PanelQueries,
    private readonly library: CurriculumLibrary,
    private readonly vote: VoteOnCase,
    private readonly close: CloseVote,
    private readonly clock: Clock,
  ) {}

  @For('panel', 'office', 'agency', 'auditor')
  @Get()
  async index(@CurrentPerson() actor: Person, @Query() query: Record<string, unknown>): Promise<Page> {
    const status = caseStatuses.find((one) => one === query['status']);
    const afterId = rowId(query['after']) ?? 0;
    const rows = await this.cases.withStatus(status ? [status] : openCases, afterId);
    return page('certification/panel', panelPage(actor, rows, status ?? '', afterId));
  }

  @For('panel', 'office', 'agency', 'auditor')
  @Get(':id')
  show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.one(actor, id);
  }

  @For('panel')
  @Post(':id/vote')
  async createVote(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(VoteForm, body);
    if (!form.ok) return this.one(actor, id, form.typed, form.errors);
    await this.vote.run(actor, id, form.values);
    return seeOther(certificationPaths.case(id), 'certification.vote_cast');
  }

  @For('panel')
  @Post(':id/decision')
  async createDecision(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(DecisionForm, body);
    if (!form.ok) return this.one(actor, id, form.typed, form.errors);
    await this.close.run(actor, id, form.values);
    return seeOther(certificationPaths.case(id), 'certification.vote_closed');
  }

  private async one(
    actor: Person,
    id: number,
    typed: Record<string, unknown> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const found = await this.cases.detail(id);
    if (!found) throw notFound();
    const [curriculum, organisationIds] = await Promise.all([
      this.library.version(found.curriculumVersionId),
      this.panel.organisationsOf(actor, this.clock.today()),
    ]);
    return page(
      'certification/case',
      casePage({ actor, found, curriculum, organisationIds, typed, errors }),
      errors.length ? 422 : 200,
    );
  }
}
