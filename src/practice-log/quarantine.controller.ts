import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { flagIn } from '#quarantine/flag-words';
import { practiceLogPaths } from './practice-log.paths.js';
import { QuarantineEntry } from './quarantine-entry.js';

/** The writer of an entry says that somebody's personal data stand in it. */
@Controller(practiceLogPaths.entryQuarantine(':id'))
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineEntry) {}

  @For('trainee')
  @Post()
  async create(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Body() body: unknown): Promise<Redirect> {
    await this.quarantine.run(actor, id, flagIn(body, 'writer', practiceLogPaths.entry(id)));
    return seeOther(practiceLogPaths.entry(id), 'quarantine.flagged');
  }
}
