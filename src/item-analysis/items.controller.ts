import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { AppealsQueries } from '#appeals/appeals.queries';
import type { TestId } from '#curriculum/blueprint';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { poolOf } from '#curriculum/draw-items';
import { plainText } from '#curriculum/plain-text';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import { hasRole } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import type { WebRequest } from '#platform/http/web-request';
import { sayIn } from '#platform/locale/say';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { itemPage } from './item.page.js';
import { itemAnalysisPaths, testOf } from './item-analysis.paths.js';
import { ItemStatisticsQueries } from './item-statistics.queries.js';
import { overviewPage, testsOf } from './overview.page.js';

/** How the items of tests did, for those who may see the key: trainers and the agency. */
@For('trainer', 'agency')
@Controller()
export class ItemsController {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly statistics: ItemStatisticsQueries,
    private readonly appeals: AppealsQueries,
    private readonly words: Words,
  ) {}

  @Get(itemAnalysisPaths.overview)
  async index(@Req() request: WebRequest, @Query() query: Record<string, string>): Promise<Page> {
    const versions = await this.statistics.versions();
    const chosen = versions.find(({ id }) => String(id) === query['version']) ?? versions[0];
    const curriculum = chosen ? await this.library.version(chosen.id) : await this.library.latest();
    const test = testOf(query['test'] ?? '', testsOf(curriculum)) ?? 'check-test';
    const [sums, voidings, appeals] = await Promise.all([
      this.statistics.sums(test, curriculum.id),
      this.statistics.voidings(curriculum.id),
      this.appeals.counts(),
    ]);
    const reading = { curriculum, test, sums, versions, voidings, appeals, ...this.speech(request) };
    return page('item-analysis/overview', overviewPage(reading));
  }

  @Get(itemAnalysisPaths.item(':version', ':item'))
  async show(
    @Req() request: WebRequest,
    @Param('version', Id) version: number,
    @Param('item') item: string,
    @Query('test') typed = '',
  ): Promise<Page> {
    const curriculum = await this.library.version(version);
    const tests = testsWith(curriculum, item);
    const [first] = tests;
    if (!first) throw notFound();
    const test = testOf(typed, tests) ?? first;
    const sums = await this.statistics.sums(test, version, item);
    const voiding = (await this.statistics.voidings(version)).find(({ itemId }) => itemId === item) ?? null;
    const mayVoid = hasRole(request.actor, 'agency');
    const reading = { curriculum, item, tests, test, sums, voiding, mayVoid, ...this.speech(request) };
    return page('item-analysis/item', itemPage(reading));
  }

  private speech({ language }: WebRequest) {
    const title = (text: Parameters<typeof plainText>[0]) => plainText(text, language);
    return { say: sayIn(this.words, language), title };
  }
}

const testsWith = (curriculum: PublishedCurriculum, item: string): TestId[] =>
  testsOf(curriculum).filter((test) => poolOf(curriculum.document, test).pool.some(({ id }) => id === item));
