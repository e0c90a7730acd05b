import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { HandInReady, type SeenMarks } from './hand-in-ready.js';
import { markingPaths } from './marking.paths.js';
import { readyPage } from './ready.page.js';
import { MOST_READY, ReadyMarksQueries } from './ready-marks.queries.js';

/** Several marks are handed in together, after a look at what goes and what stays. */
@For('trainer')
@Controller(markingPaths.ready)
export class ReadyController {
  constructor(
    private readonly marks: ReadyMarksQueries,
    private readonly handIn: HandInReady,
  ) {}

  @Get()
  async show(@CurrentPerson() actor: Person): Promise<Page> {
    return page('marking/ready', readyPage(await this.marks.openOf(actor.id), null));
  }

  /** Sent twice, the second time finds everything handed in and says so. */
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Page> {
    const done = await this.handIn.run(actor, chosenMarks(body));
    return page('marking/ready', readyPage(await this.marks.openOf(actor.id), done));
  }
}

/** Boxes of the list: `<assignment>:<how often its marks had changed>:<blind number>`. */
const chosenMarks = (body: Readonly<Record<string, unknown>>): SeenMarks[] =>
  [body['marks'] ?? []]
    .flat()
    .slice(0, MOST_READY)
    .flatMap((value) => {
      const [, id, version, number] = /^([1-9]\d{0,8}):(\d{1,9}):(R-\d{1,9})$/.exec(String(value)) ?? [];
      return id && version && number ? [{ id: Number(id), version: Number(version), number }] : [];
    });
