import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { sha256 } from '#platform/files/file-store';
import { MalwareScanner } from '#platform/files/malware-scanner';
import type { Upload } from '#platform/http/uploads';
import { LogImport } from './log-import.entity.js';
import { LogFileRefused, openLogFile } from './open-log-file.js';
import { OwnPractice, refuseAfterDeadline } from './own-practice.js';
import { practiceLogEvents } from './practice-log.events.js';

/** The trainee brings the file of an earlier log. It is read as a whole first; what was read waits for a second look, and the file is gone. */
@Injectable()
export class BringLogFile {
  constructor(
    private readonly work: Work,
    private readonly own: OwnPractice,
    private readonly scanner: MalwareScanner,
  ) {}

  /** Throws `LogFileRefused` where it is not read. */
  async run(actor: Actor, { bytes }: Upload): Promise<void> {
    if (bytes === null) throw new LogFileRefused('too_large');
    await this.scan(bytes);
    const { format, cohort, exportedAt, entries } = await openLogFile(bytes);
    return this.work.run(actor, async (tx) => {
      const enrolment = await this.own.within(tx, actor);
      refuseAfterDeadline(enrolment, tx.now);
      await tx.rows('DELETE FROM log_imports WHERE enrolment_id = $1 AND taken_at IS NULL', [enrolment.id]);
      const { id } = await tx.insert(LogImport, {
        ...{ enrolmentId: enrolment.id, format, sourceCohort: cohort, exportedAt },
        ...{ sha256: sha256(bytes), content: [...entries], broughtAt: tx.now },
      });
      await tx.record({
        name: practiceLogEvents.logBrought,
        subjectId: id,
        enrolmentId: enrolment.id,
        after: { format, entries: entries.length },
      });
    });
  }

  /** What nobody looks through later must be clean now. */
  private async scan(bytes: Buffer): Promise<void> {
    const result = await this.scanner.scan(bytes);
    if (result === 'infected') throw new LogFileRefused('malware');
    if (result === 'waiting') throw new LogFileRefused('scanner_away');
  }
}
