import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TestId } from '#curriculum/blueprint';
import type { AttemptStatus } from './attempt-status.js';

@Entity('attempts')
export class Attempt {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') test: TestId;
  @Column('integer') number: number;
  @Column('text') status: AttemptStatus;
  @Column('text', { name: 'item_ids', array: true }) itemIds: string[];
  @Column('integer') seed: number;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('numeric', { nullable: true }) points: string | null;
  @Column('integer', { name: 'max_points' }) maxPoints: number;
  @Column('smallint', { nullable: true }) percent: number | null;
  @Column('boolean', { nullable: true }) passed: boolean | null;
  /** Rises with every save, so that a second window notices what the first one wrote. */
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
