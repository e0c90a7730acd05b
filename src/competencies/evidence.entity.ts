import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { JudgementSource } from './judgement.entity.js';

/** `entry`: a sentence of the trainee's own log. */
export type EvidenceSource = JudgementSource | 'entry';
/** Who names it: somebody who rates, or the trainee (without a level). */
export type RaterKind = 'rater' | 'self';

/**
 * What one rater saw of one indicator in one piece of work, with the sentence that shows it. Level null: there was no opportunity, or the trainee named it.
 * Evidence is never changed; given anew, the old one is replaced.
 */
@Entity('competency_evidence')
export class Evidence {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') indicator: string;
  @Column('smallint', { name: 'framework_version' }) frameworkVersion: number;
  @Column('smallint', { nullable: true }) level: number | null;
  @Column('integer', { name: 'rater_id' }) raterId: number;
  @Column('text', { name: 'rater_kind' }) raterKind: RaterKind;
  @Column('text') source: EvidenceSource;
  @Column('integer', { name: 'source_id' }) sourceId: number;
  /** The criterion or the act by which it was seen; several indicators may share one. */
  @Column('text') aspect: string;
  @Column('text') statement: string;
  @Column('text') quote: string;
  @Column('text', { name: 'quote_place' }) quotePlace: string;
  @Column('timestamptz', { name: 'given_at' }) givenAt: Date;
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt: Date | null;
}
