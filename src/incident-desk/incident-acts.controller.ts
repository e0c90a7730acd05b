import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { CloseIncident } from './close-incident.js';
import { HideText } from './hide-text.js';
import { ClosureForm, RecordForm, ReleaseForm, VersionForm } from './incident.form.js';
import { IncidentDesk } from './incident-desk.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import { KeepRecord } from './keep-record.js';
import { ReleaseText } from './release-text.js';

/** What staff do with an incident besides erasing. */
@For('office', 'agency')
@Controller(`${incidentDeskPaths.list}/:id`)
export class IncidentActsController {
  constructor(
    private readonly desk: IncidentDesk,
    private readonly hide: HideText,
    private readonly release: ReleaseText,
    private readonly keep: KeepRecord,
    private readonly close: CloseIncident,
  ) {}

  @Post('quarantine')
  async createQuarantine(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(VersionForm, body);
    if (!form.ok) return this.desk.page(actor, id, form.typed, form.errors);
    await this.hide.run(actor, id, form.values.version);
    return seeOther(incidentDeskPaths.incident(id), 'incident-desk.hidden');
  }

  @Post('release')
  async createRelease(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(ReleaseForm, body);
    if (!form.ok) return this.desk.page(actor, id, form.typed, form.errors);
    await this.release.run(actor, id, form.values.version, form.values.reason);
    return seeOther(incidentDeskPaths.list, 'incident-desk.released');
  }

  @Post('record')
  async updateRecord(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(RecordForm, body);
    if (!form.ok) return this.desk.page(actor, id, form.typed, form.errors);
    const { version, ...record } = form.values;
    if (record.preliminaryOn && record.finalOn && record.finalOn < record.preliminaryOn)
      return this.desk.page(actor, id, form.typed, [{ field: 'finalOn', code: 'before_start' }]);
    await this.keep.run(actor, id, version, record);
    return seeOther(incidentDeskPaths.incident(id), 'incident-desk.recorded');
  }

  @Post('closure')
  async createClosure(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(ClosureForm, body);
    if (!form.ok) return this.desk.page(actor, id, form.typed, form.errors);
    await this.close.run(actor, id, form.values.version, form.values.note);
    return seeOther(incidentDeskPaths.incident(id), 'incident-desk.closed');
  }
}
