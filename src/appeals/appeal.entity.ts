import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AppealStatus } from './appeal-status.js';

/**
 * What a trainee says against the result of a test or against the marks of a work, and what came of it. The person stands here too, so that
 * the database can keep them from deciding it.
 */
@Entity('appeals')
export class Appeal {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'attempt_id', nullable: true }) attemptId: number | null;
  @Column('integer', { name: 'work_id', nullable: true }) workId: number | null;
  @Column('integer', { name: 'appellant_id' }) appellantId: number;
  /** The questions of the test, or the criteria of the work. */
  @Column('text', { name: 'item_ids', array: true }) itemIds: string[];
  /** Against marks each criterion has its own (`AppealPoint`), and this is empty. */
  @Column('text') reason: string;
  @Column('text') status: AppealStatus;
  @Column('timestamptz', { name: 'lodged_at' }) lodgedAt: Date;
  /** The day by which the answer was promised. */
  @Column('date', { name: 'promised_on', nullable: true }) promisedOn: string | null;
  @Column('integer', { name: 'decided_by', nullable: true }) decidedBy: number | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
}
