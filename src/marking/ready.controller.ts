import { Body, Controller, Get, Post } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For } from '#platform/http/access';
import { type Page, page } from '#platform/http/answers';
import { CurrentPerson } from '#platform/http/web-request';
import { type HandedInTogether, HandInReady, type SeenMarks } from './hand-in-ready.js';
import { markingPaths } from './marking.paths.js';
import { MarksToTakeBackQueries } from './marks-to-take-back.queries.js';
import { readyPage } from './ready.page.js';
import { MOST_READY, ReadyMarksQueries } from './ready-marks.queries.js';
import { takeBackView } from './take-back-view.js';

/** Several marks are handed in together, after a look at what goes and what stays. */
@For('trainer')
@Controller(markingPaths.ready)
export class ReadyController {
  constructor(
    private readonly marks: ReadyMarksQueries,
    private readonly handIn: HandInReady,
    private readonly takeBack: MarksToTakeBackQueries,
    private readonly library: CurriculumLibrary,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@CurrentPerson() actor: Person): Promise<Page> {
    return this.list(actor, null);
  }

  /** Sent twice, the second time finds everything handed in and says so. */
  @Post()
  async create(@CurrentPerson() actor: Person, @Body() body: Record<string, unknown>): Promise<Page> {
    return this.list(actor, await this.handIn.run(actor, chosenMarks(body)));
  }

  private async list(actor: Person, done: HandedInTogether | null): Promise<Page> {
    const now = this.clock.now();
    const [rows, back] = await Promise.all([this.marks.openOf(actor.id), this.takeBack.of(actor.id, now)]);
    const versions = [...new Set(rows.map(({ curriculumVersionId }) => curriculumVersionId))];
    const curricula = await Promise.all(versions.map((version) => this.library.version(version)));
    const rubrics = new Map(versions.map((version, at) => [version, curricula[at]?.document.practice.rubric ?? []]));
    return page('marking/ready', { ...readyPage(rows, rubrics, done), takeBack: takeBackView(back, now) } as object);
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
