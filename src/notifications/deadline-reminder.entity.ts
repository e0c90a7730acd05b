import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person was told of a deadline at one of its marks. A moved deadline is another one and is told anew. */
@Entity('deadline_reminders')
export class DeadlineReminder {
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @PrimaryColumn('timestamptz', { name: 'due_at' }) dueAt: Date;
  @PrimaryColumn('smallint') days: number;
  @Column('integer', { name: 'digest_id' }) digestId: number;
}
