import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TaskSheetStatus } from './task-sheet-status.js';

/** What a trainee will practise, and what will show it: agreed with a trainer before it counts. */
@Entity('task_sheets')
export class TaskSheet {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') status: TaskSheetStatus;
  @Column('text') situation: string;
  @Column('text') goal: string;
  @Column('text', { name: 'planned_evidence' }) plannedEvidence: string;
  @Column('text', { array: true }) competencies: string[];
  @Column('date', { name: 'starts_on', nullable: true }) startsOn: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('smallint') round: number;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('integer', { name: 'decided_by', nullable: true }) decidedBy: number | null;
  @Column('text', { name: 'decision_comment', nullable: true }) decisionComment: string | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
