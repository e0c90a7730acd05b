import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { sha256 } from '#platform/files/file-store';
import { MalwareScanner } from '#platform/files/malware-scanner';
import type { Upload } from '#platform/http/uploads';
import { forbidden } from '#platform/problems';
import { LearningPackage } from './learning-package.entity.js';
import { packagePolicy } from './package.policy.js';
import { PackageFile } from './package-file.entity.js';
import { PackageItem } from './package-item.entity.js';
import { PackageRefused } from './package-refused.js';
import { packagesEvents } from './packages.events.js';
import { type ReadPackage, readPackage } from './read-package.js';

/** A package comes in: looked at as a whole first, so that nothing is locked meanwhile and nothing of a refused one is kept. */
@Injectable()
export class ImportPackage {
  constructor(
    private readonly work: Work,
    private readonly scanner: MalwareScanner,
  ) {}

  /** Throws `PackageRefused` where it is not taken. */
  async run(actor: Person, upload: Upload): Promise<{ id: number }> {
    if (!packagePolicy.import(actor)) throw forbidden();
    if (upload.bytes === null) throw new PackageRefused('too_large');
    const [read, scan] = [await readPackage(upload.bytes, upload.name), await this.scanned(upload.bytes)];
    const sum = sha256(upload.bytes);
    return this.work.run(actor, async (tx) => {
      const known = await tx.findOrNull(LearningPackage, { sha256: sum });
      if (known) throw new PackageRefused('known', known.title);
      return this.keep(tx, actor, read, { sha256: sum, scan });
    });
  }

  private async keep(
    tx: Transaction,
    actor: Person,
    { manifest, files }: ReadPackage,
    facts: Pick<LearningPackage, 'sha256' | 'scan'>,
  ): Promise<{ id: number }> {
    const { standard, title, version, items } = manifest;
    const size = files.reduce((sum, { content }) => sum + content.length, 0);
    const { id } = await tx.insert(LearningPackage, {
      ...{ ...facts, standard, title, version, size, status: 'prepared', audience: 'chosen' },
      ...{ importedBy: actor.id, importedAt: tx.now },
    });
    for (const file of files) await tx.insert(PackageFile, { packageId: id, ...file });
    for (const [index, item] of items.entries())
      await tx.insert(PackageItem, { packageId: id, place: index + 1, ...item });
    const after = { standard, items: items.length, files: files.length, size, scan: facts.scan };
    await tx.record({ name: packagesEvents.packageImported, subjectId: id, after });
    return { id };
  }

  /** A package is used by everybody at once: where a scanner is configured it has to have said yes. */
  private async scanned(bytes: Buffer): Promise<LearningPackage['scan']> {
    const result = await this.scanner.scan(bytes);
    if (result === 'infected') throw new PackageRefused('malware');
    if (result === 'waiting') throw new PackageRefused('scanner_away');
    return result === 'off' ? 'unscanned' : 'clean';
  }
}
