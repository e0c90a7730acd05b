import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReconciliationStatus } from './reconciliation-status.js';

/** Two markers of a work disagree and talk about it, until a day. */
@Entity('reconciliations')
export class Reconciliation {
  @PrimaryColumn('integer', { name: 'work_id' }) workId: number;
  @Column('text') status: ReconciliationStatus;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
}
