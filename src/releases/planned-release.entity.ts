import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeftReason, PlannedReleaseStatus } from './release-status.js';

/** One result of a batch, and what became of it. */
@Entity('planned_releases')
export class PlannedRelease {
  @PrimaryColumn('integer', { name: 'batch_id' }) batchId: number;
  @PrimaryColumn('integer', { name: 'work_id' }) workId: number;
  @Column('text') status: PlannedReleaseStatus;
  @Column('text', { name: 'left_reason', nullable: true }) leftReason: LeftReason | null;
  @Column('integer', { name: 'ended_by', nullable: true }) endedBy: number | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
