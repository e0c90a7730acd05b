import { Injectable } from '@nestjs/common';
import type { EnrolmentContext } from '#admissions/enrolments.queries';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Transaction } from '#platform/database/transaction';
import { Problem } from '#platform/problems';
import { next } from '#platform/transitions';
import { PracticeEntry } from '#practice-log/practice-entry.entity';
import { choosableEntries, practiceEntryLife } from '#practice-log/practice-entry-status';
import { refuseHidden } from '#quarantine/refuse-hidden';
import { practicePaths } from './practice.paths.js';
import { isCovered, requirementsOf } from './requirements.js';

/** The chosen entries become evidence: confirmed ones only, and as many of each kind as the course asks for. */
@Injectable()
export class ChooseEvidence {
  async within(
    tx: Transaction,
    enrolment: EnrolmentContext,
    curriculum: PublishedCurriculum,
    ids: readonly number[],
  ): Promise<PracticeEntry[]> {
    await refuseHidden(tx, 'entry', ids, practicePaths.report);
    await refuseHidden(tx, 'report', [enrolment.id], practicePaths.report);
    const chosen: PracticeEntry[] = [];
    for (const id of [...ids].sort((a, b) => a - b))
      chosen.push(await tx.find(PracticeEntry, { id, enrolmentId: enrolment.id }));
    if (!chosen.every((entry) => choosableEntries.includes(entry.status)))
      throw new Problem(422, 'practice.entry_not_confirmed', practicePaths.report);
    if (
      !isCovered(
        requirementsOf(enrolment, curriculum),
        chosen.map((entry) => entry.kind),
      )
    )
      throw new Problem(422, 'practice.evidence_missing', practicePaths.report);
    for (const { id, status } of chosen)
      if (status !== 'evidence')
        await tx.update(PracticeEntry, { id }, { status: next(practiceEntryLife, status, 'choose') });
    return chosen.sort((a, b) => a.practisedOn.localeCompare(b.practisedOn) || a.id - b.id);
  }
}
