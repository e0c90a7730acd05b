import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Levels } from './agreement-rule.js';
import type { WorkBody } from './work-body.js';
import type { WorkOutcome, WorkStatus } from './work-status.js';

export const workKinds = ['practice_report'] as const;
export type WorkKind = (typeof workKinds)[number];

/** What is marked: a frozen copy without name, organisation and region, under a blind number. */
@Entity('works')
export class HandedInWork {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') kind: WorkKind;
  @Column('smallint') round: number;
  @Column('text', { name: 'blind_number' }) blindNumber: string;
  @Column('jsonb') body: WorkBody;
  /** People who know whose work it is; they mark it only where nobody else can. */
  @Column('integer', { array: true }) familiar: number[];
  /** Levels that the two markers came to when they talked; the third marker is not asked for them. */
  @Column('jsonb') reconciled: Levels;
  /** Criteria that its trainee appeals against; they are marked anew by somebody who has never seen the work. */
  @Column('text', { array: true }) contested: string[];
  @Column('text') status: WorkStatus;
  @Column('text', { nullable: true }) outcome: WorkOutcome | null;
  @Column('timestamptz', { name: 'handed_in_at' }) handedInAt: Date;
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt: Date | null;
  /** Until then its trainee may appeal. */
  @Column('timestamptz', { name: 'appeal_until', nullable: true }) appealUntil: Date | null;
}
