import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import { type FieldError, readForm } from '#platform/forms/read-form';
import { For } from '#platform/http/access';
import { type Download, type Page, page, type Redirect, seeOther } from '#platform/http/answers';
import { Id } from '#platform/http/id.pipe';
import { CurrentPerson } from '#platform/http/web-request';
import { conflict, notFound } from '#platform/problems';
import { SeeText } from '#quarantine/see-text';
import { attachmentErasurePage } from './attachment-erasure.page.js';
import { ERASABLE, EraseAttachment } from './erase-attachment.js';
import { ReleaseForm } from './incident.form.js';
import { IncidentAttachmentsQueries } from './incident-attachments.queries.js';
import { IncidentDesk } from './incident-desk.js';
import { incidentDeskPaths } from './incident-desk.paths.js';
import { isOfReport } from './search-attachments.js';

/** The files of a report that an incident is about: to be looked into by the staff, and erased one by one. */
@For('office', 'agency')
@Controller(`${incidentDeskPaths.list}/:id/attachments/:attachment`)
export class AttachmentsController {
  constructor(
    private readonly desk: IncidentDesk,
    private readonly attachments: IncidentAttachmentsQueries,
    private readonly files: FileStore,
    private readonly see: SeeText,
    private readonly erase: EraseAttachment,
  ) {}

  @Get()
  async show(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('attachment', Id) attachmentId: number,
  ): Promise<Download> {
    const { incident, attachment } = await this.found(actor, id, attachmentId);
    const { enrolmentId } = incident;
    await this.see.run({ role: 'staff', personId: actor.id }, { kind: 'report', textId: enrolmentId, enrolmentId });
    return this.files.download(attachment.fileId, attachment.name, incidentDeskPaths.incident(id));
  }

  @Get('erasure')
  new(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('attachment', Id) attachmentId: number,
  ): Promise<Page> {
    return this.form(actor, id, attachmentId);
  }

  @Post('erasure')
  async create(
    @CurrentPerson() actor: Person,
    @Param('id', Id) id: number,
    @Param('attachment', Id) attachmentId: number,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = readForm(ReleaseForm, body);
    if (!form.ok) return this.form(actor, id, attachmentId, form.typed, form.errors);
    await this.erase.run(actor, id, attachmentId, form.values.version, form.values.reason);
    return seeOther(incidentDeskPaths.incident(id), 'incident-desk.file_erased');
  }

  private async form(
    actor: Person,
    id: number,
    attachmentId: number,
    typed: Readonly<Record<string, unknown>> = {},
    errors: readonly FieldError[] = [],
  ): Promise<Page> {
    const { incident, attachment } = await this.found(actor, id, attachmentId);
    const isOpen = ERASABLE.some((status) => status === incident.status) && attachment.scan !== 'erased';
    if (!isOpen) throw conflict('no_longer_possible', incidentDeskPaths.incident(id));
    const view = attachmentErasurePage(incident, attachment, typed, errors);
    return page('incident-desk/attachment-erasure', view, errors.length > 0 ? 422 : 200);
  }

  /** A file of the report while somebody has to deal with it; afterwards nobody of the staff has to open it any more. */
  private async found(actor: Person, id: number, attachmentId: number) {
    const incident = await this.desk.of(actor, id);
    const isDealtWith = ['noticed', ...ERASABLE].includes(incident.status) && isOfReport(incident);
    const attachment = isDealtWith ? await this.attachments.one(incident.enrolmentId, attachmentId) : null;
    if (!attachment) throw notFound();
    return { incident, attachment };
  }
}
