import { Injectable } from '@nestjs/common';
import type { Person } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { Work } from '#platform/database/work';
import { conflict, forbidden } from '#platform/problems';
import { admissionsPaths } from './admissions.paths.js';
import { Application } from './application.entity.js';
import { applicationPolicy } from './application.policy.js';
import { editableApplications } from './application-status.js';
import { type Duty, EmploymentSpell } from './employment-spell.entity.js';
import { findApplication } from './find-application.js';

export interface ApplicationDraft {
  organisationId: number;
  motivation: string;
  spells: { employer: string; duty: Duty; hoursPerWeek: number; startedOn: string; finishedOn: string | null }[];
  /** The version the form was filled in on; an older one is a conflict, nothing is overwritten. */
  rowVersion: number;
}

/** What the applicant wrote is kept, as a draft. */
@Injectable()
export class SaveApplication {
  constructor(private readonly work: Work) {}

  run(actor: Person, id: number, draft: ApplicationDraft): Promise<void> {
    return this.work.run(actor, (tx) => this.within(tx, actor, id, draft));
  }

  async within(tx: Transaction, actor: Person, id: number, draft: ApplicationDraft): Promise<void> {
    const application = await findApplication(tx, actor, id);
    if (!applicationPolicy.edit(actor, application)) throw forbidden();
    if (!editableApplications.includes(application.status))
      throw conflict('no_longer_possible', admissionsPaths.application(id));
    if (application.rowVersion !== draft.rowVersion) throw conflict('changed_meanwhile', admissionsPaths.edit(id));
    await tx.update(
      Application,
      { id },
      { organisationId: draft.organisationId, motivation: draft.motivation, rowVersion: application.rowVersion + 1 },
    );
    await tx.remove(EmploymentSpell, { applicationId: id });
    for (const spell of draft.spells)
      await tx.insert(EmploymentSpell, { ...spell, hoursPerWeek: String(spell.hoursPerWeek), applicationId: id });
  }
}
