import { Controller, Get, Query } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import type { AssignmentRow } from './assignments.queries.js';
import { markingPaths } from './marking.paths.js';
import { PileQueries } from './pile.queries.js';
import { queuePage } from './queue.page.js';
import { takeBackView } from './take-back-view.js';

/** The marker's own pile. */
@Controller(markingPaths.queue)
export class QueueController {
  constructor(
    private readonly piles: PileQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @For('trainer')
  @Get()
  async index(
    @CurrentPerson() actor: Person,
    @Query('state') asked = 'open',
    @Query('from') typed = '',
  ): Promise<Page> {
    const state = asked === 'done' ? 'done' : 'open';
    const from = /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : 0;
    const now = this.clock.now();
    const pile = await (state === 'open'
      ? this.piles.openOf(actor.id, from, now)
      : this.piles.doneOf(actor.id, from, now));
    const [takeBack, curricula] = [takeBackView(pile.takeBack, now), await this.curriculaOf(pile.rows)];
    const queue = { state, ...pile, takeBack, from, today: this.clock.today(), curricula } as const;
    return page('marking/queue', queuePage(queue));
  }

  private async curriculaOf(rows: readonly AssignmentRow[]): Promise<Map<number, PublishedCurriculum>> {
    const ids = [...new Set(rows.map((row) => row.curriculumVersionId))];
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.library.version(id)] as const)));
  }
}
