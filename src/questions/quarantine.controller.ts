import { Body, Controller, Param, Post } from '@nestjs/common';
import { hasRole, type Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { flagIn } from '#quarantine/flag-words';
import { QuarantineQuestion } from './quarantine-question.js';
import { questionsPaths } from './questions.paths.js';

/** Somebody of the desk says that personal data stand in a question or its answers. */
@Controller(questionsPaths.quarantine(':id'))
export class QuarantineController {
  constructor(private readonly quarantine: QuarantineQuestion) {}

  @For('office', 'trainer')
  @Post()
  async create(@CurrentPerson() actor: Person, @Param('id', Id) id: number, @Body() body: unknown): Promise<Redirect> {
    const source = hasRole(actor, 'office') ? 'staff' : 'trainer';
    await this.quarantine.run(actor, id, flagIn(body, source, questionsPaths.toAnswer(id)));
    return seeOther(questionsPaths.desk, 'quarantine.flagged');
  }
}
