import { Controller, Get } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { SignedIn } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { identityPaths } from './identity.paths.js';
import { PersonsQueries } from './persons.queries.js';

@Controller(identityPaths.account)
export class AccountController {
  constructor(private readonly persons: PersonsQueries) {}

  @SignedIn()
  @Get()
  async show(@CurrentPerson() person: Person): Promise<Page> {
    const account = await this.persons.account(person.id);
    if (!account) throw notFound();
    return page('identity/account', { ...account, resetHref: identityPaths.passwordReset } as object);
  }
}
