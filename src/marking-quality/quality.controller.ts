import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { plainText } from '#curriculum/plain-text';
import { ClearMarker } from '#marking/clear-marker';
import { EndClearance } from '#marking/end-clearance';
import type { Person } from '#platform/actor/actor';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { Download, type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson, type WebRequest } from '#platform/http/web-request';
import { sayIn } from '#platform/locale/say';
import { Words } from '#platform/locale/words';
import { notFound } from '#platform/problems';
import { ClearanceForm } from './clearance.form.js';
import { markerPage, ownPage } from './marker.page.js';
import { markingQualityPaths } from './marking-quality.paths.js';
import { overviewPage } from './overview.page.js';
import { QualityDesk } from './quality-desk.js';
import { qualityFile } from './quality-file.js';

/** How far the marks can be trusted, for those who answer for them; and for each marker their own part. */
@For('agency', 'office')
@Controller()
export class QualityController {
  constructor(
    private readonly desk: QualityDesk,
    private readonly clear: ClearMarker,
    private readonly end: EndClearance,
    private readonly words: Words,
  ) {}

  @Get(markingQualityPaths.overview)
  async index(@Req() { language }: WebRequest): Promise<Page> {
    const title = (text: Parameters<typeof plainText>[0]) => plainText(text, language);
    const speech = { say: sayIn(this.words, language), title };
    return page('marking-quality/overview', overviewPage(await this.desk.read(), speech));
  }

  @Get(markingQualityPaths.file)
  async file(@Req() { language }: WebRequest): Promise<Download> {
    const reading = await this.desk.read();
    const content = qualityFile(reading, sayIn(this.words, language));
    return new Download(content, 'text/csv; charset=utf-8', `marking-quality-${reading.today}.csv`);
  }

  @For('trainer')
  @Get(markingQualityPaths.own)
  async showOwn(@CurrentPerson() actor: Person, @Req() { language }: WebRequest): Promise<Page> {
    return page('marking-quality/own', ownPage(await this.desk.read(), actor.id, sayIn(this.words, language)));
  }

  @Get(markingQualityPaths.marker(':id'))
  show(@Req() request: WebRequest, @CurrentPerson() actor: Person, @Param('id', Id) id: number): Promise<Page> {
    return this.one(request, actor, id);
  }

  @For('agency')
  @Post(markingQualityPaths.waiver(':id'))
  async createWaiver(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(ClearanceForm, body);
    if (!form.ok) return this.one(request, actor, id, form.typed, form.errors);
    const { curriculum, markers } = await this.desk.read();
    if (!markers.some((one) => one.id === id && one.current)) throw notFound();
    const months = curriculum.setting('calibration_months');
    await this.clear.waive(actor, { markerId: id, versionId: curriculum.id, months, note: form.values.reason });
    return seeOther(markingQualityPaths.marker(id), 'marking-quality.marker_cleared');
  }

  @Post(markingQualityPaths.pause(':id'))
  async createPause(
    @Req() request: WebRequest,
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(ClearanceForm, body);
    if (!form.ok) return this.one(request, actor, id, form.typed, form.errors);
    const { rubric } = await this.desk.read();
    await this.end.run(actor, id, rubric, form.values.reason);
    return seeOther(markingQualityPaths.marker(id), 'marking-quality.marker_paused');
  }

  private async one(
    { language }: WebRequest,
    actor: Person,
    id: number,
    typed: Record<string, unknown> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const reading = await this.desk.read();
    if (!reading.markers.some((one) => one.id === id)) throw notFound();
    const speech = { actor, say: sayIn(this.words, language) };
    const view = markerPage(reading, id, speech, typed, errors);
    return page('marking-quality/marker', view, errors.length > 0 ? 422 : 200);
  }
}
