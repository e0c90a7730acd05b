import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import { For, SignedIn } from '#platform/http/access';
import { Download, type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { sayIn } from '#platform/locale/say';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { ReadRuleChange } from './read-rule-change.js';
import { readersFile } from './readers-file.js';
import { ruleChangePage } from './rule-change.page.js';
import { ruleChangesPage } from './rule-changes.page.js';
import { ruleChangesPaths } from './rule-changes.paths.js';
import { RuleChangesQueries } from './rule-changes.queries.js';

/** Rules that changed: the difference to read, and for the office who has read it. */
@Controller()
export class RuleChangesController {
  constructor(
    private readonly changes: RuleChangesQueries,
    private readonly library: CurriculumLibrary,
    private readonly read: ReadRuleChange,
    private readonly words: Words,
    private readonly clock: Clock,
  ) {}

  @For('office', 'agency')
  @Get(ruleChangesPaths.overview)
  async index(@CurrentPerson() actor: Person): Promise<Page> {
    return page('rule-changes/overview', ruleChangesPage(await this.changes.figures(actor)));
  }

  @SignedIn()
  @Get(ruleChangesPaths.one(':id'))
  async show(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('id', Id) id: number,
  ): Promise<Page> {
    const row = await this.changes.of(id, actor);
    if (!row) throw notFound();
    const curriculum = await this.library.version(row.curriculumVersionId);
    return page('rule-changes/rule-change', ruleChangePage(row, curriculum, actor, language, this.clock.today()));
  }

  @SignedIn()
  @Post(ruleChangesPaths.reading(':id'))
  async createReading(@CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Redirect> {
    await this.read.run(actor, id);
    return seeOther(ruleChangesPaths.one(id), 'rule-changes.read');
  }

  @For('office', 'agency')
  @Get(ruleChangesPaths.readers(':id'))
  async readers(
    @CurrentPerson() actor: Person,
    @Req() { language }: WebRequest,
    @Param('id', Id) id: number,
  ): Promise<Download> {
    const content = readersFile(await this.changes.readers(id, actor), sayIn(this.words, language), language);
    return new Download(content, 'text/csv; charset=utf-8', `rule-change-${id}.csv`);
  }
}
