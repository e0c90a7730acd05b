import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { documentWords } from '#platform/documents/document-words';
import { FlowingDocuments } from '#platform/documents/flowing-documents';
import type { Language } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { EntryDesk } from '#practice-log/entry-desk';
import { ExportLog } from '#practice-log/export-log';
import { type RecordReading, recordDocument } from './record-document.js';
import { RecordRows } from './record-rows.js';
import { ReportForms } from './report-forms.js';

/** A person's own practice to take along, and the PDF of it. */
@Injectable()
export class OwnRecord {
  constructor(
    private readonly desk: EntryDesk,
    private readonly log: ExportLog,
    private readonly rows: RecordRows,
    private readonly forms: ReportForms,
    private readonly documents: FlowingDocuments,
    private readonly words: Words,
  ) {}

  /** Everything, for a paper or a file; that it was taken out is written down. */
  async read(actor: Person, as: 'json' | 'pdf' | 'zip'): Promise<RecordReading> {
    const { enrolment, curriculum: own } = await this.desk.own(actor);
    const [log, beside] = await Promise.all([this.log.run(actor, enrolment, as), this.rows.of(enrolment.id)]);
    const at = new Date(log.document.exportedAt);
    // A draft is written in the form of today, which may be younger than the course.
    const curriculum = beside.report
      ? (await this.forms.of(enrolment.curriculumVersionId, beside.report, at)).curriculum
      : own;
    const today = dayInJapan(at);
    return { name: actor.name, enrolment, curriculum, log, beside, today };
  }

  pdf(reading: RecordReading, language: Language): Promise<Buffer> {
    return this.documents.render(recordDocument(reading, documentWords(this.words, language)));
  }
}
