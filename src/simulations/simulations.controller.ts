import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { practiceLogPaths } from '#practice-log/practice-log.paths';
import { OwnCases } from './own-cases.js';
import { simulationsPaths } from './simulations.paths.js';
import { choicesIn, talkThrough } from './talk.js';
import { talkPage } from './talk.page.js';

/** Simulated consultations, to be read and worked through: practice for windows where few people come. Nothing of it is kept or judged. */
@Controller(simulationsPaths.list)
export class SimulationsController {
  constructor(private readonly cases: OwnCases) {}

  @For('trainee')
  @Get()
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    const { simulations } = await this.cases.of(actor);
    return page('simulations/simulations', {
      simulations: simulations.map(({ id, title, summary, minutes }) => ({
        ...{ title, summary, minutes, href: simulationsPaths.simulation(id) },
      })),
      practiceHref: practiceLogPaths.overview,
    } as object);
  }

  @For('trainee')
  @Get(':id')
  async show(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('id') id: string,
    @Query('choices') choices = '',
  ): Promise<Page> {
    const simulation = (await this.cases.of(actor)).simulations.find((one) => one.id === id);
    const talk = simulation && talkThrough(simulation, choicesIn(choices));
    if (!simulation || !talk) throw notFound();
    return page('simulations/talk', talkPage(simulation, talk, language));
  }
}
