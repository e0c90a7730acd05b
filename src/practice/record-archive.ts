import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { FileStore } from '#platform/files/file-store';
import { writeZip } from '#platform/files/write-zip';
import type { Language } from '#platform/locale/languages';
import { LOG_FILE } from '#practice-log/log-document';
import { OwnRecord } from './own-record.js';
import { practicePaths } from './practice.paths.js';
import { pathInArchive } from './record-attachments.js';
import { recordFile } from './record-file.js';
import type { RecordBeside } from './record-rows.js';

/** The own practice as one archive: for eyes (PDF), for machines (JSON), and the files of the report that may be opened. */
@Injectable()
export class RecordArchive {
  constructor(
    private readonly record: OwnRecord,
    private readonly files: FileStore,
  ) {}

  async of(actor: Person, language: Language): Promise<Buffer> {
    const reading = await this.record.read(actor, 'zip');
    const files = [];
    for (const { fileId, name, path } of reading.beside.attachments.flatMap(inArchive)) {
      const { body } = await this.files.download(fileId, name, practicePaths.attachments);
      files.push({ name: path, bytes: Buffer.from(body) });
    }
    return writeZip([
      { name: 'practice-record.pdf', bytes: await this.record.pdf(reading, language) },
      { name: LOG_FILE, bytes: Buffer.from(JSON.stringify(recordFile(reading), null, 2)) },
      ...files,
    ]);
  }
}

const inArchive = (row: RecordBeside['attachments'][number]) => {
  const path = pathInArchive(row);
  return path === null ? [] : [{ ...row, path }];
};
