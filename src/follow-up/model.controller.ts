import { Controller, Get, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { sayingIn } from '#home/saying';
import { riskModelIsOn } from '#learning/assess-risk';
import { ReplayRisks } from '#learning/replay-risks';
import { hasRoleFor, type Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { Words } from '#platform/locale/words';
import { followUpPaths } from './follow-up.paths.js';
import { FollowUpQueries } from './follow-up.queries.js';
import { modelPage } from './model.page.js';

/** The model itself, open to those who act on it. */
@Controller(followUpPaths.model)
export class ModelController {
  constructor(
    private readonly people: FollowUpQueries,
    private readonly library: CurriculumLibrary,
    private readonly replay: ReplayRisks,
    private readonly clock: Clock,
    private readonly words: Words,
  ) {}

  @For('office', 'agency')
  @Get()
  async show(@CurrentPerson() actor: Person, @Req() { language }: WebRequest): Promise<Page> {
    const cohorts = await Promise.all(
      (await this.people.cohorts(actor)).map(async ({ id, code, settings, curriculumVersionId }) => ({
        code,
        isOn: riskModelIsOn({ settings }, await this.library.version(curriculumVersionId)),
        switchAction: hasRoleFor(actor, id, 'agency') ? followUpPaths.modelSwitch(id) : null,
      })),
    );
    const saying = sayingIn(this.words, language, this.clock.now());
    return page('follow-up/model', modelPage(await this.replay.run(), cohorts, saying));
  }
}
