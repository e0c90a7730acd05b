import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Rewriting } from '#curriculum/rewriting';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { OwnCases } from './own-cases.js';
import { RewritingForm } from './rewriting.form.js';
import { rewritingPage, triedPage } from './rewriting.page.js';
import { simulationsPaths } from './simulations.paths.js';

/** Notices of offices, to be said again in plain Japanese. Nothing of it is kept or judged. */
@Controller(simulationsPaths.rewritings)
export class RewritingsController {
  constructor(private readonly cases: OwnCases) {}

  @For('trainee')
  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const { rewritings } = await this.cases.of(actor);
    return page('simulations/rewritings', {
      rewritings: rewritings.map(({ id, title, reader, minutes }) => ({
        ...{ title, reader, minutes, href: simulationsPaths.rewriting(id) },
      })),
      practiceHref: practiceLogPaths.overview,
    } as object);
  }

  @For('trainee')
  @Get(':id')
  async show(@CurrentPerson() actor: Person, @Req() { language }: WebRequest, @Param('id') id: string): Promise<Page> {
    return page('simulations/rewriting', rewritingPage(await this.rewriting(actor, id), language));
  }

  /** What somebody tried, beside what its reader needs; nothing changes by it. */
  @For('trainee')
  @Post(':id')
  @HttpCode(200)
  async compare(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const rewriting = await this.rewriting(actor, id);
    const form = readForm(RewritingForm, body);
    if (!form.ok)
      return page('simulations/rewriting', rewritingPage(rewriting, language, form.typed['text'], form.errors), 422);
    return page('simulations/rewriting', triedPage(rewriting, language, form.values.text));
  }

  private async rewriting(actor: Person, id: string): Promise<Rewriting> {
    const rewriting = (await this.cases.of(actor)).rewritings.find((one) => one.id === id);
    if (!rewriting) throw notFound();
    return rewriting;
  }
}
