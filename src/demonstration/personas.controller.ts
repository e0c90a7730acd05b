import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { enter } from '#identity/enter';
import { Public } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { cast, lateTrainer } from './cast.js';
import { demonstrationPaths } from './demonstration.paths.js';
import { DemonstrationQueries } from './demonstration.queries.js';
import { OnlyInDemonstration } from './only-in-demonstration.guard.js';

/** Sign in as one of the cast, without a password. */
@UseGuards(OnlyInDemonstration)
@Controller(demonstrationPaths.signIn)
export class PersonasController {
  constructor(private readonly demonstration: DemonstrationQueries) {}

  @Public()
  @Get()
  async index(): Promise<Page> {
    return page('demonstration/personas', { personas: await this.personas() } as object);
  }

  @Public()
  @Post()
  async create(@Req() request: WebRequest, @Body() body: { personId?: string }): Promise<Redirect> {
    const persona = (await this.personas()).find((one) => String(one.id) === body.personId);
    if (!persona) throw notFound();
    await enter(request, persona.id);
    return seeOther('/home');
  }

  private personas() {
    return this.demonstration.personas([...cast, lateTrainer].map((member) => member.email));
  }
}
