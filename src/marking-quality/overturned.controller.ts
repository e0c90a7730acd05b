import { Controller, Get } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { markingQualityPaths } from './marking-quality.paths.js';
import { overturnedPage } from './overturned.page.js';
import { OverturnedQueries } from './overturned.queries.js';

/** How often appeals against marks succeed. */
@For('agency', 'office')
@Controller(markingQualityPaths.overturned)
export class OverturnedController {
  constructor(
    private readonly overturned: OverturnedQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  @Get()
  async index(): Promise<Page> {
    const [curriculum, criteria, markers] = await Promise.all([
      this.library.latest(),
      this.overturned.byCriterion(),
      this.overturned.byMarker(),
    ]);
    return page('marking-quality/overturned', overturnedPage(curriculum, criteria, markers));
  }
}
