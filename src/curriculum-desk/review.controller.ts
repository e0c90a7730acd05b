import { Controller, Get, Param, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import type { WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { comparePage } from './compare.page.js';
import { coveragePage, indicatorPage } from './coverage.page.js';
import { deskPaths } from './curriculum-desk.paths.js';
import { deskReaders, seesAnswers } from './desk-reader.js';
import { referencesPage } from './references.page.js';
import { VersionUseQueries } from './version-use.queries.js';

/** For whoever keeps the content in order: what is covered, what rests on which law, what changed and for whom. */
@For(...deskReaders)
@Controller()
export class ReviewController {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly uses: VersionUseQueries,
  ) {}

  @Get(deskPaths.coverage)
  async coverage(): Promise<Page> {
    return page('curriculum/coverage', coveragePage(await this.library.latest()));
  }

  @Get(deskPaths.indicator(':indicator'))
  async showIndicator(@Req() { actor }: WebRequest, @Param('indicator') id: string): Promise<Page> {
    const curriculum = await this.library.latest();
    return page('curriculum/indicator', indicatorPage(curriculum, id.toUpperCase(), seesAnswers(actor)));
  }

  @Get(deskPaths.references)
  async references(@Req() { actor }: WebRequest): Promise<Page> {
    return page('curriculum/references', referencesPage(await this.library.latest(), seesAnswers(actor)));
  }

  @Get(deskPaths.compare(':before', ':after'))
  async compare(
    @Req() { actor }: WebRequest,
    @Param('before', Id) before: number,
    @Param('after', Id) after: number,
  ): Promise<Page> {
    const versions = await this.uses.all();
    const [old, young] = [before, after].map((wanted) => versions.find(({ number }) => number === wanted));
    if (!old || !young) throw notFound();
    const [first, second] = await Promise.all([this.library.version(old.id), this.library.version(young.id)]);
    const comparison = { before: first, after: second, uses: [old, young] as const, seesAnswers: seesAnswers(actor) };
    return page('curriculum/compare', comparePage(comparison));
  }
}
