import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttendanceStatus, Half } from './attendance-status.js';

/** Whether somebody was there in one half of a day. */
@Entity('attendances')
export class Attendance {
  @PrimaryColumn('integer', { name: 'review_day_id' }) reviewDayId: number;
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @PrimaryColumn('text') half: Half;
  @Column('text') status: AttendanceStatus;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('integer', { name: 'recorded_by' }) recordedBy: number;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
