import { Injectable } from '@nestjs/common';
import { Enrolment } from '#admissions/enrolment.entity';
import type { Transaction } from '#platform/database/transaction';
import { forbidden, Problem } from '#platform/problems';
import { competenciesEvents } from './competencies.events.js';
import { competencyIds, Judgement } from './judgement.entity.js';
import { judgementPolicy } from './judgement.policy.js';

export type NewJudgement = Omit<Judgement, 'id' | 'judgedAt'>;

/** A competency was judged: called from the room that saw it, inside its transaction. The same source again revises its own judgement. */
@Injectable()
export class RecordJudgement {
  async within(tx: Transaction, input: NewJudgement): Promise<Judgement> {
    const { enrolmentId, competency, source, sourceId, level } = input;
    const enrolment = await tx.find(Enrolment, { id: enrolmentId });
    if (!judgementPolicy.judge(input.judgedBy, enrolment.personId)) throw forbidden('competencies.not_your_own');
    if (!isPossible(input)) throw new Problem(422, 'competencies.not_possible');
    const known = await tx.findOrNull(Judgement, { enrolmentId, competency, source, sourceId });
    const values = { ...input, evidence: input.evidence.slice(0, EVIDENCE_MAX), judgedAt: tx.now };
    if (known) await tx.update(Judgement, { id: known.id }, values);
    const judgement = known ? { ...known, ...values } : await tx.insert(Judgement, values);
    await tx.record({
      name: known ? competenciesEvents.judgementRevised : competenciesEvents.judgementRecorded,
      subjectId: judgement.id,
      enrolmentId,
      before: known && { level: known.level },
      after: { competency, level, source },
    });
    return judgement;
  }
}

const EVIDENCE_MAX = 2000;

const isPossible = ({ competency, level, noOpportunity, evidence }: NewJudgement): boolean =>
  (competencyIds as readonly string[]).includes(competency) &&
  (level === null) === noOpportunity &&
  (level === null || (Number.isInteger(level) && level >= 1 && level <= 5)) &&
  evidence.trim() !== '';
