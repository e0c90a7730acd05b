import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ExtensionStatus } from './extension-status.js';
import type { WindowStage } from './stage-window.js';

/** `absolute`: a new last day, which stays when the cohort's dates move. `relative`: so many days more, which move with the cohort. */
export const extensionKinds = ['relative', 'absolute'] as const;
export type ExtensionKind = (typeof extensionKinds)[number];

export const extensionReasons = [
  'illness',
  'family',
  'disaster',
  'workload_of_window',
  'system_fault',
  'accommodation',
  'other',
] as const;
export type ExtensionReason = (typeof extensionReasons)[number];

export const refusalCodes = ['later_stages', 'not_needed', 'reason_not_shown', 'other'] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A wish to have more time in stage 1 or in practice, and what became of it. `newDueAt` is the end it leads to; for days it is counted anew when it is approved. */
@Entity('extensions')
export class Extension {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') stage: WindowStage;
  @Column('text') kind: ExtensionKind;
  @Column('smallint', { name: 'granted_days', nullable: true }) grantedDays: number | null;
  @Column('timestamptz', { name: 'old_due_at' }) oldDueAt: Date;
  @Column('timestamptz', { name: 'new_due_at' }) newDueAt: Date;
  @Column('text', { name: 'reason_code' }) reasonCode: ExtensionReason;
  @Column('text') status: ExtensionStatus;
  @Column('text', { name: 'refusal_code', nullable: true }) refusalCode: RefusalCode | null;
  @Column('integer', { name: 'requested_by' }) requestedBy: number;
  @Column('timestamptz', { name: 'requested_at' }) requestedAt: Date;
  @Column('integer', { name: 'decided_by', nullable: true }) decidedBy: number | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
}
