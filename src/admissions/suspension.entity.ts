import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const suspensionReasons = ['illness', 'family', 'disaster', 'workload', 'other'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

/** A time during which the clock of an enrolment stands still; it runs while `endedAt` is empty. */
@Entity('suspensions')
export class Suspension {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text', { name: 'reason_code' }) reasonCode: SuspensionReason;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('integer', { name: 'started_by' }) startedBy: number;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('integer', { name: 'ended_by', nullable: true }) endedBy: number | null;
}
