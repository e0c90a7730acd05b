import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import { writeZip } from '#platform/files/write-zip';
import type { Language } from '#platform/locale/languages';
import { AttachmentsQueries } from './attachments.queries.js';
import { OwnRecord } from './own-record.js';
import { practicePaths } from './practice.paths.js';

/** The own practice as one archive: for eyes (PDF), for machines (JSON), and the files of the report that may be opened. */
@Injectable()
export class RecordArchive {
  constructor(
    private readonly record: OwnRecord,
    private readonly attachments: AttachmentsQueries,
    private readonly files: FileStore,
  ) {}

  async of(actor: Person, language: Language): Promise<Buffer> {
    const { pdf, data, report } = await this.record.of(actor, language, 'zip');
    const rows = report ? await this.attachments.of(report.id) : [];
    const readable = rows.filter(({ scan }) => scan === 'clean' || scan === 'unscanned');
    const files = [];
    for (const { fileId, place, name } of readable) {
      const { body } = await this.files.download(fileId, name, practicePaths.attachments);
      files.push({ name: `attachments/${place}-${name}`, bytes: Buffer.from(body) });
    }
    return writeZip([
      { name: 'practice-record.pdf', bytes: pdf },
      { name: 'practice-log.json', bytes: Buffer.from(JSON.stringify(data, null, 2)) },
      ...files,
    ]);
  }
}
