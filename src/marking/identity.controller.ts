import { Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { IdentitiesQueries } from './identities.queries.js';
import { markingPaths } from './marking.paths.js';
import { OpenIdentity } from './open-identity.js';

/** Whose work it was, after its release. */
@For('trainer')
@Controller(markingPaths.identity(':id'))
export class IdentityController {
  constructor(
    private readonly identities: IdentitiesQueries,
    private readonly open: OpenIdentity,
  ) {}

  @Get()
  async show(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    const identity = await this.identities.of(actor.id, id);
    if (!identity) throw notFound();
    return page('marking/identity', {
      titleValues: { number: identity.blindNumber },
      ...identity,
      marksHref: markingPaths.assignment(id),
      action: markingPaths.identity(id),
    } as object);
  }

  @Post()
  async create(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.open.run(actor, id);
    return seeOther(markingPaths.identity(id));
  }
}
