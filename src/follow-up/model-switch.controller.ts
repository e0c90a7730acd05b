import { Body, Controller, Param, Post } from '@nestjs/common';
import { SwitchRiskModel } from '#learning/switch-risk-model';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { followUpPaths } from './follow-up.paths.js';

/** The agency may do without the model, cohort by cohort. */
@Controller()
export class ModelSwitchController {
  constructor(private readonly switching: SwitchRiskModel) {}

  @For('agency')
  @Post(followUpPaths.modelSwitch(':cohortId'))
  async create(
    @CurrentPerson() actor: Person,
    @Param('cohortId', Id) cohortId: number,
    @Body() body: Record<string, unknown> | undefined,
  ): Promise<Redirect> {
    await this.switching.run(actor, cohortId, body?.['state'] === 'on');
    return seeOther(followUpPaths.model, 'follow-up.model_switched');
  }
}
