import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Stage } from './enrolment-status.js';

/** When a stage was entered: a fact for the funnel, never changed. */
@Entity('enrolment_stages')
export class EnrolmentStage {
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @PrimaryColumn('text') stage: Stage;
  @Column('timestamptz', { name: 'entered_at' }) enteredAt: Date;
}
