import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
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
  @Column('text') status: WorkStatus;
  @Column('text', { nullable: true }) outcome: WorkOutcome | null;
  @Column('timestamptz', { name: 'handed_in_at' }) handedInAt: Date;
  @Column('timestamptz', { name: 'released_at', nullable: true }) releasedAt: Date | null;
}
