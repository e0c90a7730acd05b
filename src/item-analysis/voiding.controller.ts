import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import { AdjustmentsQueries } from '#examination/adjustments.queries';
import { VoidItem } from '#examination/void-item';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { itemAnalysisPaths } from './item-analysis.paths.js';
import { ItemStatisticsQueries } from './item-statistics.queries.js';
import { VoidingForm } from './voiding.form.js';
import { passingEnrolments, voidingPage } from './voiding.page.js';

/** The agency looks at what voiding an item would do, and does it. */
@For('agency')
@Controller()
export class VoidingController {
  constructor(
    private readonly library: CurriculumLibrary,
    private readonly adjustments: AdjustmentsQueries,
    private readonly statistics: ItemStatisticsQueries,
    private readonly voiding: VoidItem,
  ) {}

  @Get(itemAnalysisPaths.newVoiding(':version', ':item'))
  create(@Param('version', Id) version: number, @Param('item') item: string): Promise<Page> {
    return this.one(version, item);
  }

  @Post(itemAnalysisPaths.voiding(':version', ':item'))
  async createVoiding(
    @CurrentPerson() actor: Person,
    @Param('version', Id) version: number,
    @Param('item') item: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(VoidingForm, body);
    if (!form.ok) return this.one(version, item, form.typed, form.errors);
    await this.voiding.run(actor, { versionId: version, itemId: item, ...form.values });
    return seeOther(itemAnalysisPaths.item(version, item), 'item-analysis.item_voided');
  }

  private async one(
    version: number,
    item: string,
    typed: Record<string, unknown> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const curriculum = await this.library.version(version);
    curriculum.question(item);
    const attempts = await this.adjustments.holding(version, item);
    const names = await this.statistics.names(passingEnrolments(curriculum, attempts, item));
    const view = voidingPage({ curriculum, item, attempts, names }, typed, errors);
    return page('item-analysis/voiding', view, errors.length > 0 ? 422 : 200);
  }
}
