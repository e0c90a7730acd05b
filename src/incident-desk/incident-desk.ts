import { Injectable } from '@nestjs/common';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Person } from '#platform/actor/actor';
import { Clock } from '#platform/clock/clock';
import type { FieldError } from '#platform/forms/read-form';
import { type Page, page } from '#platform/http/answers';
import { notFound } from '#platform/problems';
import { SeeText } from '#quarantine/see-text';
import { ExposureQueries } from './exposure.queries.js';
import { incidentPage } from './incident.page.js';
import { IncidentTextsQueries, type TextPart } from './incident-texts.queries.js';
import { type IncidentDetail, IncidentsQueries } from './incidents.queries.js';
import { markedText } from './marked-text.js';
import { SearchAttachments, type SearchedAttachment } from './search-attachments.js';

/** The page of one incident, as it is kept or as it was typed with what to mend. */
@Injectable()
export class IncidentDesk {
  constructor(
    private readonly incidents: IncidentsQueries,
    private readonly texts: IncidentTextsQueries,
    private readonly exposure: ExposureQueries,
    private readonly library: CurriculumLibrary,
    private readonly see: SeeText,
    private readonly clock: Clock,
    private readonly search: SearchAttachments,
  ) {}

  async page(
    actor: Person,
    id: number,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const incident = await this.of(actor, id);
    const [text, people, circle] = await Promise.all([
      this.textOf(actor, incident),
      this.exposure.people(incident),
      this.exposure.circle(incident, this.clock.today()),
    ]);
    const attachments = await this.attachmentsOf(incident, text);
    const view = incidentPage({ actor, incident, text, attachments, people, circle }, typed, errors);
    return page('incident-desk/incident', view, errors.length > 0 ? 422 : 200);
  }

  /** The files of the report, with what the guard found in the text looked for in them too; while somebody has to deal with them. */
  private attachmentsOf(incident: IncidentDetail, text: readonly TextPart[] | null): Promise<SearchedAttachment[]> {
    if (incident.status === 'released' || incident.status === 'closed') return Promise.resolve([]);
    return this.search.run(incident, text ? markedText(text).proposals.map((one) => one.text) : []);
  }

  async of(actor: Person, id: number): Promise<IncidentDetail> {
    const incident = await this.incidents.one(actor, id);
    if (!incident) throw notFound();
    return incident;
  }

  /** The words while somebody has to look at them; that staff read them is written down as for everybody else. */
  async textOf(actor: Person, incident: IncidentDetail): Promise<TextPart[] | null> {
    if (!['noticed', 'quarantined'].includes(incident.status)) return null;
    const { kind, textId, enrolmentId } = incident;
    const curriculum = await this.library.version(incident.curriculumVersionId);
    await this.see.run({ role: 'staff', personId: actor.id }, { kind, textId, enrolmentId });
    return this.texts.of(incident, curriculum);
  }
}
