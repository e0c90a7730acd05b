import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AccommodationStatus } from './accommodation-status.js';

export const extraPercents = [25, 50, 100] as const;
export const accommodationReasons = ['language', 'disability', 'other'] as const;
export type AccommodationReason = (typeof accommodationReasons)[number];

/** Extra time in tests for one person. */
@Entity('accommodations')
export class Accommodation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('smallint', { name: 'extra_percent' }) extraPercent: number;
  @Column('text', { name: 'reason_code' }) reasonCode: AccommodationReason;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('text') status: AccommodationStatus;
  @Column('integer', { name: 'entered_by' }) enteredBy: number;
  @Column('timestamptz', { name: 'entered_at' }) enteredAt: Date;
  @Column('integer', { name: 'decided_by', nullable: true }) decidedBy: number | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('integer', { name: 'ended_by', nullable: true }) endedBy: number | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
