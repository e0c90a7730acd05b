import { Injectable } from '@nestjs/common';
import { CurrentEnrolment } from '#admissions/current-enrolment';
import { hiddenNames } from '#marking/anonymous-body';
import { WorksQueries } from '#marking/works.queries';
import type { Actor } from '#platform/actor/actor';
import { type CleanFile, type FileRefusalCode, FileRefused } from '#platform/files/clean-file';
import { fileName } from '#platform/files/file-name';
import { MalwareScanner } from '#platform/files/malware-scanner';
import { readFile } from '#platform/files/read-file';
import type { FileScan } from '#platform/files/stored-file.entity';
import type { Upload } from '#platform/http/uploads';
import { lookThrough } from '#wording/look-through';
import type { SuspicionsOfFile } from './attachment.entity.js';

export interface CheckedFile {
  readonly file: CleanFile;
  readonly name: string;
  readonly scan: FileScan;
  readonly suspicions: SuspicionsOfFile | null;
}

export type UploadRefusal = FileRefusalCode | 'too_large' | 'names_you';

/** Looks at a file before any row is touched: what it is, what is in it, and whether it would tell the markers whose it is. */
@Injectable()
export class CheckUpload {
  constructor(
    private readonly scanner: MalwareScanner,
    private readonly enrolments: CurrentEnrolment,
    private readonly works: WorksQueries,
  ) {}

  /** The file as it may be kept, or why it may not. */
  async run(actor: Actor, upload: Upload): Promise<CheckedFile | UploadRefusal> {
    if (upload.bytes === null) return 'too_large';
    const file = await readFile(upload.bytes).catch(refusalOf);
    if (typeof file === 'string') return file;
    const scan = await this.scanner.scan(file.bytes);
    if (scan === 'infected') return 'malware';
    const enrolment = await this.enrolments.of(actor);
    const hide = hiddenNames(await this.works.tellingNames(enrolment.id));
    const text = file.text ?? '';
    if (hide(text) !== text) return 'names_you';
    return {
      file,
      name: fileName(upload.name, file.kind),
      scan: scan === 'off' ? 'unscanned' : scan,
      suspicions: lookThrough([{ label: null, text }]),
    };
  }
}

function refusalOf(error: unknown): FileRefusalCode {
  if (error instanceof FileRefused) return error.code;
  throw error;
}
