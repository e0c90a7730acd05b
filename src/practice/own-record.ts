import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { dayInJapan } from '#platform/clock/clock';
import { documentWords } from '#platform/documents/document-words';
import { FlowingDocuments } from '#platform/documents/flowing-documents';
import type { Language } from '#platform/locale/languages';
import { Words } from '#platform/locale/words';
import { EntryDesk } from '#practice-log/entry-desk';
import { ExportLog } from '#practice-log/export-log';
import { recordDocument } from './record-document.js';
import { RecordRows } from './record-rows.js';

/** A person's own practice to take along: as a PDF, and with its data for the archive. */
@Injectable()
export class OwnRecord {
  constructor(
    private readonly desk: EntryDesk,
    private readonly log: ExportLog,
    private readonly rows: RecordRows,
    private readonly documents: FlowingDocuments,
    private readonly words: Words,
  ) {}

  async of(actor: Person, language: Language, as: 'pdf' | 'zip') {
    const { enrolment, curriculum } = await this.desk.own(actor);
    const [log, beside] = await Promise.all([this.log.run(actor, enrolment, as), this.rows.of(enrolment.id)]);
    const reading = {
      name: actor.name,
      enrolment,
      curriculum,
      log,
      beside,
      today: dayInJapan(new Date(log.document.exportedAt)),
    };
    const pdf = await this.documents.render(recordDocument(reading, documentWords(this.words, language)));
    return { pdf, data: log.document, report: beside.report };
  }
}
