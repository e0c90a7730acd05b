import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { flagIn } from '#quarantine/flag-words';
import { markingPaths } from './marking.paths.js';
import { QuarantineWork } from './quarantine-work.js';

/** A marker says that somebody's personal data stand in the work on the desk. */
@Controller(markingPaths.quarantine(':id'))
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineWork) {}

  @For('trainer')
  @Post()
  async create(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Body() body: unknown): Promise<Redirect> {
    await this.quarantine.run(actor, id, flagIn(body, 'trainer', markingPaths.assignment(id)));
    return seeOther(markingPaths.queue, 'quarantine.flagged');
  }
}
