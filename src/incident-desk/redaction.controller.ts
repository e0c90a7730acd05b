import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { conflict } from '#platform/problems';
import { fieldOf, readPassages, VersionForm } from './incident.form.js';
import { IncidentDesk } from './incident-desk.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import { IncidentsQueries } from './incidents.queries.js';
import { previewPage } from './preview.page.js';
import { RedactText } from './redact-text.js';
import { SearchAttachments } from './search-attachments.js';
import { StubWords } from './stub-words.js';

type Fields = Readonly<Record<string, unknown>>;

/** Passages are marked, looked at once more, and then erased for good. */
@Controller(`${incidentDeskPaths.list}/:id/redaction`)
export class RedactionController {
  constructor(
    private readonly desk: IncidentDesk,
    private readonly incidents: IncidentsQueries,
    private readonly stubs: StubWords,
    private readonly redact: RedactText,
    private readonly search: SearchAttachments,
  ) {}

  @For('office', 'agency')
  @Post('preview')
  async createPreview(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Fields,
  ): Promise<Page> {
    const incident = await this.desk.of(actor, id);
    if (incident.status !== 'quarantined') throw conflict('no_longer_possible', incidentDeskPaths.incident(id));
    const { passages, errors } = readPassages(body);
    if (errors.length > 0) return this.desk.page(actor, id, body, errors);
    const previewed = await Promise.all(
      passages.map(async (one) => ({
        ...one,
        stub: this.stubs.of(one.kind),
        places: await this.incidents.places(incident.enrolmentId, one.text),
      })),
    );
    const nowhere = previewed.find(({ places }) => places.every(({ place }) => place === 'events'));
    if (nowhere)
      return this.desk.page(actor, id, body, [{ field: fieldOf(body, nowhere.text), code: 'stands_nowhere' }]);
    const text = (await this.desk.textOf(actor, incident)) ?? [];
    const words = passages.map((one) => one.text);
    const attachments = await this.search.run(incident, words);
    return page('incident-desk/preview', previewPage(incident, previewed, text, attachments));
  }

  @For('office', 'agency')
  @Post()
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Body() body: Fields,
  ): Promise<Page | Redirect> {
    const form = readForm(VersionForm, body);
    const { passages, errors } = readPassages(body);
    if (!form.ok || errors.length > 0) return this.desk.page(actor, id, body, form.ok ? errors : form.errors);
    await this.redact.run(actor, id, form.values.version, passages);
    return seeOther(incidentDeskPaths.incident(id), 'incident-desk.redacted');
  }
}
