import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const absenceReasons = ['illness', 'leave', 'duty', 'other'] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

/** Days on which somebody marks nothing. */
@Entity('marker_absences')
export class MarkerAbsence {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'marker_id' }) markerId: number;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('text') reason: AbsenceReason;
  @Column('integer', { name: 'recorded_by', nullable: true }) recordedBy: number | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
}
