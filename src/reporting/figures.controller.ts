import { Controller, Get, Query, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { Download, type Page, page } from '#platform/http/answers';
import { rowId } from '#platform/http/row-id';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { sayIn } from '#platform/locale/say';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { figuresPage, funnelRows, sightOf } from './figures.page.js';
import { figuresScope } from './figures.policy.js';
import { FiguresQueries } from './figures.queries.js';
import { funnelFile } from './funnel-file.js';
import { peoplePage } from './people.page.js';
import { isReached } from './reached.js';
import { reportingPaths } from './reporting.paths.js';
import { shownFigures } from './shown-figures.js';

/** What became of everybody, counted. */
@Controller(reportingPaths.figures)
export class FiguresController {
  constructor(
    private readonly figures: FiguresQueries,
    private readonly clock: Clock,
    private readonly words: Words,
  ) {}

  @For('agency', 'office', 'liaison', 'auditor')
  @Get()
  async show(@CurrentPerson() actor: Person, @Req() { language }: WebRequest): Promise<Page> {
    const scope = figuresScope(actor);
    const [cohorts, certified] = await Promise.all([this.figures.funnel(scope), this.figures.certified(scope)]);
    return page(
      'reporting/figures',
      figuresPage(cohorts, certified, {
        actor,
        language,
        scope,
        now: this.clock.now(),
        say: sayIn(this.words, language),
      }),
    );
  }

  @For('agency', 'office', 'liaison', 'auditor')
  @Get('funnel.csv')
  async file(@CurrentPerson() actor: Person, @Req() { language }: WebRequest): Promise<Download> {
    const say = sayIn(this.words, language);
    const figures = shownFigures(await this.figures.funnel(figuresScope(actor)), [], sightOf(actor));
    return new Download(
      funnelFile(funnelRows(figures, say), say),
      'text/csv; charset=utf-8',
      `funnel-${this.clock.today()}.csv`,
    );
  }

  @For('agency', 'office')
  @Get('people')
  async people(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Query() query: Record<string, string>,
  ): Promise<Page> {
    const reached = query['reached'] ?? 'enrolled';
    if (!isReached(reached)) throw notFound();
    const prefecture = query['prefecture'] || null;
    const filter = {
      reached,
      cohortId: rowId(query['cohort']),
      prefecture,
      afterId: rowId(query['after']) ?? 0,
    };
    return page(
      'reporting/people',
      peoplePage(await this.figures.people(figuresScope(actor), filter), filter, language),
    );
  }
}
