import { Injectable } from '@nestjs/common';
import { systemActor } from '../actor/actor.js';
import { Reader } from '../database/reader.js';
import { Work } from '../database/work.js';
import { fileEvents } from './file.events.js';
import { MalwareScanner } from './malware-scanner.js';
import { StoredFile } from './stored-file.entity.js';

const AT_ONCE = 200;

/** Looks through what came while the scanner was away, or before there was one. */
@Injectable()
export class ScanWaitingFiles {
  constructor(
    private readonly reader: Reader,
    private readonly scanner: MalwareScanner,
    private readonly work: Work,
  ) {}

  async run(): Promise<void> {
    if (!this.scanner.isConfigured) return;
    const waiting = await this.reader.rows<{ id: number }>(
      `SELECT id FROM stored_files WHERE scan IN ('waiting', 'unscanned') ORDER BY id LIMIT ${AT_ONCE}`,
    );
    for (const { id } of waiting) if (!(await this.one(id))) return;
  }

  /** False where the scanner is still away. */
  private async one(id: number): Promise<boolean> {
    const file = await this.reader.row<{ content: Buffer }>('SELECT content FROM stored_files WHERE id = $1', [id]);
    const result = file ? await this.scanner.scan(file.content) : 'clean';
    if (result !== 'clean' && result !== 'infected') return false;
    await this.work.run(systemActor, async (tx) => {
      const now = await tx.findOrNull(StoredFile, { id });
      if (now?.scan !== 'waiting' && now?.scan !== 'unscanned') return;
      const gone = result === 'infected' ? { content: Buffer.alloc(0) } : {};
      await tx.update(StoredFile, { id }, { scan: result, ...gone });
      if (result === 'infected') await tx.record({ name: fileEvents.foundInfected, subjectId: id });
    });
    return true;
  }
}
