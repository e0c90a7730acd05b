import { Controller, Get, Query, Req } from '@nestjs/common';
import { cohortsKept } from '#admissions/cohorts-kept';
import { addDays, Clock, instantInJapan } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { rowId } from '#platform/http/row-id';
import type { WebRequest } from '#platform/http/web-request';
import { sayIn } from '#platform/locale/say';
import { Words } from '#platform/locale/words';
import { allocationPaths } from './allocation.paths.js';
import { ForecastWorks } from './forecast-works.js';
import { MarkersQueries } from './markers.queries.js';
import { overviewPage } from './overview.page.js';
import { PlacesQueries } from './places.queries.js';

const RECENT_DAYS = 30;

/** The office's view of who marks what. */
@For('office', 'agency')
@Controller(allocationPaths.overview)
export class OverviewController {
  constructor(
    private readonly markers: MarkersQueries,
    private readonly places: PlacesQueries,
    private readonly forecast: ForecastWorks,
    private readonly words: Words,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@Req() { language, actor }: WebRequest, @Query() query: Record<string, string>): Promise<Page> {
    const today = this.clock.today();
    const skipped = rowId(query['skip']) ?? 0;
    const markerId = rowId(query['marker']);
    const [, afterDay = '0001-01-01', afterId = '0'] =
      /^(\d{4}-\d{2}-\d{2})_(\d{1,9})$/.exec(String(query['from'] ?? '')) ?? [];
    const cohorts = cohortsKept(actor);
    const [markers, totals, places, alarming] = await Promise.all([
      this.markers.page(today, skipped),
      this.places.totals(today, cohorts),
      this.places.page({ markerId, afterDay, afterId: Number(afterId), cohorts }),
      this.forecast.alarming(cohorts),
    ]);
    const since = instantInJapan(addDays(today, -RECENT_DAYS));
    const standings = await this.places.standings(
      markers.map(({ id }) => id),
      today,
      since,
    );
    const from = afterId === '0' ? '' : afterDay;
    const reading = { today, totals, markers, standings, places, alarming, markerId, skipped, from };
    return page('allocation/overview', overviewPage(reading, sayIn(this.words, language)));
  }
}
