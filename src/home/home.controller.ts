import { Controller, Get, Query, Req } from '@nestjs/common';
import { readSlot } from '#learning/fits-slot';
import { ShowRisk } from '#learning/show-risk';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { SignedIn } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { homePage } from './home.page.js';
import { homePaths } from './home.paths.js';
import { Homes } from './homes.js';
import { sayingIn } from './saying.js';

/** Where everybody lands after signing in. */
@Controller(homePaths.home)
export class HomeController {
  constructor(
    private readonly homes: Homes,
    private readonly showRisk: ShowRisk,
    private readonly clock: Clock,
    private readonly words: Words,
  ) {}

  @SignedIn()
  @Get()
  async show(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Query('minutes') minutes?: string,
  ): Promise<Page> {
    const saying = sayingIn(this.words, language, this.clock.now());
    const home = await this.homes.of(actor, language);
    const notice = home.trainee?.row.notice;
    if (notice?.isNew) await this.showRisk.run(actor, notice.id);
    return page('home/home', homePage(home, saying, readSlot(minutes)));
  }
}
