import { Controller, Get } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import type { Page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { practicePaths } from './practice.paths.js';
import { ReportRounds } from './report-rounds.js';

/** What came of the trainee's own report, round by round. */
@Controller(practicePaths.report)
export class ReportRoundsController {
  constructor(private readonly rounds: ReportRounds) {}

  @For('trainee')
  @Get('result')
  result(@CurrentPerson() actor: Person): Promise<Page> {
    return this.rounds.result(actor);
  }

  @For('trainee')
  @Get('difference')
  difference(@CurrentPerson() actor: Person): Promise<Page> {
    return this.rounds.difference(actor);
  }

  @For('trainee')
  @Get('copy')
  copy(@CurrentPerson() actor: Person): Promise<Page> {
    return this.rounds.copy(actor);
  }
}
