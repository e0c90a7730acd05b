import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { LearningPackage } from './learning-package.entity.js';
import { offerOf } from './offer-package.js';
import { packagePolicy } from './package.policy.js';
import { packageLife } from './package-status.js';
import { packagesEvents } from './packages.events.js';
import { packagesPaths } from './packages.paths.js';

/** Nobody may open the package any more, from this moment; what it reported stays. */
@Injectable()
export class WithdrawPackage {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number, version: number): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const found = await tx.find(LearningPackage, { id });
      if (!packagePolicy.offerTo(actor, await offerOf(tx, found))) throw forbidden();
      const status = next(packageLife, found.status, 'withdraw');
      if (found.rowVersion !== version) throw conflict('changed_meanwhile', packagesPaths.one(id));
      await tx.update(LearningPackage, { id }, { status, rowVersion: version + 1 });
      await tx.record({ name: packagesEvents.packageWithdrawn, subjectId: id, before: { status: found.status } });
    });
  }
}
