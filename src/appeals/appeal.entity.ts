import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AppealStatus } from './appeal-status.js';

/** What a trainee says against the result of a test, and what came of it. The person stands here too, so that the database can keep them from deciding it. */
@Entity('appeals')
export class Appeal {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'attempt_id' }) attemptId: number;
  @Column('integer', { name: 'appellant_id' }) appellantId: number;
  @Column('text', { name: 'item_ids', array: true }) itemIds: string[];
  @Column('text') reason: string;
  @Column('text') status: AppealStatus;
  @Column('timestamptz', { name: 'lodged_at' }) lodgedAt: Date;
  @Column('integer', { name: 'decided_by', nullable: true }) decidedBy: number | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { nullable: true }) answer: string | null;
}
