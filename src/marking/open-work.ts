import { Injectable } from '@nestjs/common';
import { EnrolmentsQueries } from '#admissions/enrolments.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { Transaction } from '#platform/database/transaction';
import { notFound } from '#platform/problems';
import { markingRule } from './marking-rule.js';
import type { OpenedAssignment } from './open-assignment.js';
import { HandedInWork } from './work.entity.js';

/** A work with everything that decides about it, locked. */
export type OpenedWork = Omit<OpenedAssignment, 'assignment'>;

/** Finds and locks a work, for those who act on it without marking it. */
@Injectable()
export class OpenWork {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  async within(tx: Transaction, workId: number): Promise<OpenedWork> {
    const work = await tx.find(HandedInWork, { id: workId });
    const enrolment = await this.enrolments.context(work.enrolmentId, tx);
    if (!enrolment) throw notFound();
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    return { work, enrolment, curriculum, rule: markingRule(enrolment, curriculum) };
  }
}
