import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RiskKind, RiskReason } from './risk-model.js';

/** That somebody is behind, from when to when, and when this person was shown it. One row as long as level and reasons stay the same. */
@Entity('risk_notices')
export class RiskNotice {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') level: 'watch' | 'at_risk';
  @Column('smallint') score: number;
  @Column('text', { array: true }) kinds: RiskKind[];
  @Column('jsonb') reasons: RiskReason[];
  @Column('timestamptz', { name: 'noticed_at' }) noticedAt: Date;
  @Column('timestamptz', { name: 'assessed_at' }) assessedAt: Date;
  @Column('timestamptz', { name: 'shown_at', nullable: true }) shownAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
