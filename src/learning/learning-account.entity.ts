import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Up to when somebody's time is spent: watching and reading each need time that really passed, over all lessons, windows and devices. Beside
 * it the server's clock at the last report, which the table compares: ten seconds ahead for watching, none for reading.
 */
@Entity('learning_accounts')
export class LearningAccount {
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('timestamptz', { name: 'watched_until', nullable: true }) watchedUntil: Date | null;
  @Column('timestamptz', { name: 'watched_at', nullable: true }) watchedAt: Date | null;
  @Column('timestamptz', { name: 'read_until', nullable: true }) readUntil: Date | null;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
}
