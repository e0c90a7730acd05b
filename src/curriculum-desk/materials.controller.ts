import { Controller, Get, Param, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { packagePolicy } from '#packages/package.policy';
import { hasRole } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import type { WebRequest } from '#platform/http/web-request';
import { notFound } from '#platform/problems';
import { casePackPage } from './case-pack.page.js';
import { deskPaths } from './curriculum-desk.paths.js';
import { deskReaders, exampleReaders } from './desk-reader.js';
import { examplePage, exercisePage } from './exercise.page.js';
import { materialsPage } from './materials.page.js';
import { practicePage } from './practice.page.js';
import { simulationPage } from './simulation.page.js';
import { townPage } from './town.page.js';

/** Cases, conversations, exercises and forms, to be read. */
@For(...deskReaders)
@Controller()
export class MaterialsController {
  constructor(private readonly library: CurriculumLibrary) {}

  @Get(deskPaths.materials)
  async index(@Req() { actor }: WebRequest): Promise<Page> {
    const may = { readExamples: hasRole(actor, ...exampleReaders), keepPackages: packagePolicy.import(actor) };
    return page('curriculum/materials', materialsPage(await this.library.latest(), may));
  }

  @Get(deskPaths.practice)
  async showPractice(): Promise<Page> {
    return page('curriculum/practice', practicePage(await this.library.latest()));
  }

  @Get(deskPaths.pack(':id'))
  async showPack(@Req() { language }: WebRequest, @Param('id') id: string): Promise<Page> {
    const curriculum = await this.library.latest();
    return page('curriculum/case-pack', casePackPage(curriculum, curriculum.casePack(id), language));
  }

  @Get(deskPaths.simulation(':id'))
  async showSimulation(@Req() { language }: WebRequest, @Param('id') id: string): Promise<Page> {
    const curriculum = await this.library.latest();
    return page('curriculum/simulation', simulationPage(curriculum, named(curriculum.cases.simulations, id), language));
  }

  @Get(deskPaths.town(':id'))
  async showTown(@Req() { language }: WebRequest, @Param('id') id: string): Promise<Page> {
    const curriculum = await this.library.latest();
    return page('curriculum/town', townPage(curriculum, named(curriculum.cases.towns, id), language));
  }

  @Get(deskPaths.rewriting(':id'))
  async showExercise(@Req() { language }: WebRequest, @Param('id') id: string): Promise<Page> {
    const curriculum = await this.library.latest();
    return page('curriculum/exercise', exercisePage(curriculum, named(curriculum.cases.rewritings, id), language));
  }

  @For(...exampleReaders)
  @Get(deskPaths.example(':id'))
  async showExample(@Param('id') id: string): Promise<Page> {
    const curriculum = await this.library.latest();
    return page('curriculum/example', examplePage(curriculum, named(curriculum.cases.examples, id)));
  }
}

function named<T extends { readonly id: string }>(things: readonly T[], id: string): T {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw notFound();
  return found;
}
