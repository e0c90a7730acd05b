import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to when somebody's time is spent: watching and reading each need time that really passed, over all lessons, windows and devices. */
@Entity('learning_accounts')
export class LearningAccount {
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('timestamptz', { name: 'watched_until', nullable: true }) watchedUntil: Date | null;
  @Column('timestamptz', { name: 'read_until', nullable: true }) readUntil: Date | null;
}
