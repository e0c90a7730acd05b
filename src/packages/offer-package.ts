import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { next } from '#platform/transitions';
import { LearningPackage } from './learning-package.entity.js';
import { type Offer, packagePolicy } from './package.policy.js';
import { PackageCohort } from './package-cohort.entity.js';
import { packageLife } from './package-status.js';
import { packagesEvents } from './packages.events.js';
import { packagesPaths } from './packages.paths.js';

/** Somebody who keeps the cohorts says who may open a package from now on. */
@Injectable()
export class OfferPackage {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number, offer: Offer & { readonly version: number }): Promise<void> {
    const cohortIds = offer.audience === 'all' ? [] : [...new Set(offer.cohortIds)].sort((a, b) => a - b);
    const wanted = { audience: offer.audience, cohortIds };
    return this.work.run(actor, async (tx) => {
      const found = await tx.find(LearningPackage, { id });
      const now = await offerOf(tx, found);
      if (!packagePolicy.offerTo(actor, now) || !packagePolicy.offerTo(actor, wanted)) throw forbidden();
      if (found.rowVersion !== offer.version) throw conflict('changed_meanwhile', packagesPaths.one(id));
      const status = next(packageLife, found.status, 'offer');
      await tx.update(LearningPackage, { id }, { status, audience: offer.audience, rowVersion: found.rowVersion + 1 });
      await tx.remove(PackageCohort, { packageId: id });
      for (const cohortId of cohortIds) await tx.insert(PackageCohort, { packageId: id, cohortId });
      await tx.record({
        name: packagesEvents.packageOffered,
        subjectId: id,
        before: { status: found.status, audience: now.audience, cohorts: now.cohortIds },
        after: { audience: offer.audience, cohorts: cohortIds },
      });
    });
  }
}

/** To whom it is offered now; nobody's rights are touched where it is not offered at all. */
export async function offerOf(tx: Transaction, { id, status, audience }: LearningPackage): Promise<Offer> {
  if (status !== 'offered') return { audience: 'chosen', cohortIds: [] };
  const rows = await tx.rows<{ id: number }>(
    'SELECT cohort_id AS id FROM package_cohorts WHERE package_id = $1 ORDER BY cohort_id',
    [id],
  );
  return { audience, cohortIds: rows.map((row) => row.id) };
}
