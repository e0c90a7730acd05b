import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import type { Person } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import { MalwareScanner } from '#platform/files/malware-scanner';
import { type Download, type Page, page } from '#platform/http/answers';
import { conflict, notFound } from '#platform/problems';
import { attachmentsPage, type RefusedFile } from './attachments.page.js';
import { AttachmentsQueries } from './attachments.queries.js';
import { practicePaths } from './practice.paths.js';
import { PracticeQueries } from './practice.queries.js';
import { isReportOpen } from './report-open.js';

/** What the pages of a report's files show: always the trainee's own. */
@Injectable()
export class AttachmentDesk {
  constructor(
    private readonly enrolments: CurrentEnrolment,
    private readonly practice: PracticeQueries,
    private readonly attachments: AttachmentsQueries,
    private readonly files: FileStore,
    private readonly scanner: MalwareScanner,
  ) {}

  async list(actor: Person, refused: readonly RefusedFile[] = []): Promise<Page> {
    const enrolment = await this.enrolments.of(actor);
    const report = await this.practice.report(enrolment.id);
    if (!report) throw conflict('practice.task_sheet_first', practicePaths.overview);
    const rows = await this.attachments.of(report.id);
    const view = attachmentsPage(rows, isReportOpen(enrolment, report), this.scanner.isConfigured, refused);
    return page('practice/attachments', view, refused.length > 0 ? 422 : 200);
  }

  async download(actor: Person, id: number): Promise<Download> {
    const enrolment = await this.enrolments.of(actor);
    const file = await this.attachments.own(enrolment.id, id);
    if (!file) throw notFound();
    return this.files.download(file.fileId, file.name, practicePaths.attachments);
  }
}
