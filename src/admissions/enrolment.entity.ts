import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EnrolmentStatus, Stage } from './enrolment-status.js';

@Entity('enrolments')
export class Enrolment {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'cohort_id' }) cohortId: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('integer', { name: 'organisation_id' }) organisationId: number;
  @Column('integer', { name: 'application_id' }) applicationId: number;
  @Column('text') status: EnrolmentStatus;
  @Column('text') stage: Stage;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode: string | null;
  @Column('timestamptz', { name: 'enrolled_at' }) enrolledAt: Date;
  @Column('timestamptz', { name: 'learning_due_at' }) learningDueAt: Date;
  /** Days of practice beyond the cohort's, and a last day of practice of one's own: the later one counts. */
  @Column('smallint', { name: 'practice_extra_days' }) practiceExtraDays: number;
  @Column('timestamptz', { name: 'practice_due_at', nullable: true }) practiceDueAt: Date | null;
  /** Since when the days of practice stand still, while an appeal against a returned report is open. */
  @Column('timestamptz', { name: 'practice_stopped_at', nullable: true }) practiceStoppedAt: Date | null;
  /** Set once when the window of stage 1 has ended without the check test passed; emptied when it opens again. */
  @Column('timestamptz', { name: 'window_closed_at', nullable: true }) windowClosedAt: Date | null;
  @Column('timestamptz', { name: 'late_requests_until', nullable: true }) lateRequestsUntil: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
