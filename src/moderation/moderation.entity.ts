import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Levels } from '#marking/agreement-rule';
import type { WorkOutcome } from '#marking/work-status';
import type { SampleReason } from './moderation-sample.js';
import type { ModerationStatus } from './moderation-status.js';

/** A released work in front of a moderator. What the moderator gives stands beside the marks and changes none of them. */
@Entity('moderations')
export class Moderation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'round_id' }) roundId: number;
  @Column('integer', { name: 'work_id' }) workId: number;
  @Column('text', { array: true }) reasons: SampleReason[];
  @Column('text') status: ModerationStatus;
  @Column('integer', { name: 'moderator_id', nullable: true }) moderatorId: number | null;
  @Column('timestamptz', { name: 'moderated_at', nullable: true }) moderatedAt: Date | null;
  @Column('jsonb', { nullable: true }) levels: Levels | null;
  /** What these levels would have meant. */
  @Column('text', { nullable: true }) outcome: WorkOutcome | null;
  @Column('text', { nullable: true }) note: string | null;
}
