import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CaseStatus } from './certification-case-status.js';
import type { Rule } from './rule-trace.js';

/** The way of one enrolment from the system's proposal over the panel to the agency; `trace` is frozen at the proposal. */
@Entity('certification_cases')
export class CertificationCase {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') status: CaseStatus;
  @Column('jsonb') trace: Rule[];
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('integer', { name: 'decided_by', nullable: true }) decidedBy: number | null;
  @Column('text', { nullable: true }) minutes: string | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column('integer', { name: 'approved_by', nullable: true }) approvedBy: number | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
