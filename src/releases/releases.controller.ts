import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { settingOf } from '#admissions/setting-of';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { conflict, notFound } from '#platform/problems';
import { PlanReleases, sightOf } from './plan-releases.js';
import { chosenWorks, takenBack } from './releases.form.js';
import { batchPage, previewPage, releasesPage } from './releases.page.js';
import { releasesPaths } from './releases.paths.js';
import { ReleasesQueries } from './releases.queries.js';
import { TakeBackReleases } from './take-back-releases.js';

/** The office lets results out, several at once. */
@For('office', 'agency')
@Controller(releasesPaths.list)
export class ReleasesController {
  constructor(
    private readonly releases: ReleasesQueries,
    private readonly plan: PlanReleases,
    private readonly takeBack: TakeBackReleases,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const [works, batches] = await Promise.all([this.releases.waiting(actor), this.releases.latestBatches(actor)]);
    return page('releases/list', releasesPage(works, batches));
  }

  @Post('preview')
  async preview(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Page> {
    const chosen = chosenWorks(body);
    if (chosen.length === 0) throw conflict('releases.nothing_chosen', releasesPaths.list);
    const ids = chosen.map(({ workId }) => workId);
    const works = (await this.releases.waiting(actor, ids)).filter((work) =>
      chosen.some(({ workId, seen }) => workId === work.workId && seen === sightOf(work)),
    );
    const minutes = await Promise.all(
      works.map(async (work) =>
        settingOf(work, await this.library.version(work.curriculumVersionId), 'release_wait_minutes'),
      ),
    );
    return page('releases/preview', previewPage(works, chosen.length - works.length, Math.max(0, ...minutes)));
  }

  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Redirect> {
    const chosen = chosenWorks(body);
    if (chosen.length === 0) throw conflict('releases.nothing_chosen', releasesPaths.list);
    const id = await this.plan.run(actor, chosen);
    return seeOther(releasesPaths.batch(id), 'releases.planned');
  }

  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const [batch, rows] = await Promise.all([this.releases.batch(actor, id), this.releases.ofBatch(actor, id)]);
    if (!batch) throw notFound();
    return page('releases/batch', batchPage(batch, rows, this.clock.now()));
  }

  @Post(':id/taking-back')
  async createTakingBack(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Record<string, unknown>,
  ): Promise<Redirect> {
    await this.takeBack.run(actor, id, takenBack(body));
    return seeOther(releasesPaths.batch(id), 'releases.taken_back');
  }
}
