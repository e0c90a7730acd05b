import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What a trainee says about something unusual in the log. The latest word on a signal counts; the earlier ones stay. */
@Entity('signal_explanations')
export class SignalExplanation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') signal: string;
  @Column('text') explanation: string;
  @Column('timestamptz', { name: 'explained_at' }) explainedAt: Date;
}
