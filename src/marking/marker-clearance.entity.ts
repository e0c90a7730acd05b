import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Calibration: by marking samples as the experts did. Waiver: the agency vouches for the marker, and says why. */
export const clearanceGrounds = ['calibration', 'waiver'] as const;
export type ClearanceGround = (typeof clearanceGrounds)[number];

/** Words of the record for why a clearance ended without a person's reason. */
export const endedBecause = { renewed: 'renewed', drift: 'drift' } as const;

/** That somebody may mark by a rubric, for a time. A trainer without one gets no works. */
@Entity('marker_clearances')
export class MarkerClearance {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'marker_id' }) markerId: number;
  /** The fingerprint of the rubric, the same in every edition that did not change it. */
  @Column('text') rubric: string;
  @Column('text') ground: ClearanceGround;
  @Column('text') note: string;
  @Column('integer', { name: 'cleared_by', nullable: true }) clearedBy: number | null;
  @Column('timestamptz', { name: 'cleared_at' }) clearedAt: Date;
  @Column('date', { name: 'valid_until' }) validUntil: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('integer', { name: 'ended_by', nullable: true }) endedBy: number | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason: string | null;
}
