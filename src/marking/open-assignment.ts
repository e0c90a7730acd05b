import { Injectable } from '@nestjs/common';
import { type EnrolmentContext, EnrolmentsQueries } from '#admissions/enrolments.queries';
import { CurriculumLibrary } from '#curriculum/curriculum-library';
import type { PublishedCurriculum } from '#curriculum/published-curriculum';
import type { Actor } from '#platform/actor/actor';
import type { Transaction } from '#platform/database/transaction';
import { forbidden, notFound } from '#platform/problems';
import type { MarkingRule } from './agreement-rule.js';
import { MarkerAssignment } from './marker-assignment.entity.js';
import { markingPolicy } from './marking.policy.js';
import { markingRule } from './marking-rule.js';
import { HandedInWork } from './work.entity.js';

/** An assignment with everything that decides about it, locked. */
export interface OpenedAssignment {
  readonly assignment: MarkerAssignment;
  readonly work: HandedInWork;
  readonly enrolment: EnrolmentContext;
  readonly curriculum: PublishedCurriculum;
  readonly rule: MarkingRule;
}

/** Finds and locks a marker's own assignment: the work first, so that two markers who hand in together come one after the other. */
@Injectable()
export class OpenAssignment {
  constructor(
    private readonly enrolments: EnrolmentsQueries,
    private readonly library: CurriculumLibrary,
  ) {}

  async within(tx: Transaction, actor: Actor, id: number): Promise<OpenedAssignment> {
    const seen = actor.id === null ? null : await tx.manager.findOneBy(MarkerAssignment, { id, markerId: actor.id });
    if (!seen) throw notFound();
    const work = await tx.find(HandedInWork, { id: seen.workId });
    const assignment = await tx.find(MarkerAssignment, { id });
    const enrolment = await this.enrolments.context(work.enrolmentId, tx);
    if (!enrolment) throw notFound();
    if (!markingPolicy.mark(actor, assignment, enrolment.personId)) throw forbidden();
    const curriculum = await this.library.version(enrolment.curriculumVersionId);
    return { assignment, work, enrolment, curriculum, rule: markingRule(enrolment, curriculum) };
  }
}
