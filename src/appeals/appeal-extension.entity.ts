import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ExtensionReason } from '#admissions/extension.entity';
import type { AppealExtensionStatus } from './appeal-extension-status.js';

/** More time for one person to appeal against one result. */
@Entity('appeal_extensions')
export class AppealExtension {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  /** One of the two: a test, or a work with its marks. */
  @Column('integer', { name: 'attempt_id', nullable: true }) attemptId: number | null;
  @Column('integer', { name: 'work_id', nullable: true }) workId: number | null;
  @Column('timestamptz', { name: 'old_until' }) oldUntil: Date;
  @Column('timestamptz', { name: 'new_until' }) newUntil: Date;
  @Column('text', { name: 'reason_code' }) reasonCode: ExtensionReason;
  @Column('text') note: string;
  @Column('text') status: AppealExtensionStatus;
  @Column('integer', { name: 'requested_by' }) requestedBy: number;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('integer', { name: 'decided_by', nullable: true }) decidedBy: number | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
}
