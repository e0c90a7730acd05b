import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { QuestionKind, QuestionStatus } from './question-status.js';

@Entity('questions')
export class Question {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('integer', { name: 'asker_id' }) askerId: number;
  @Column('text') kind: QuestionKind;
  @Column('text', { name: 'lesson_id', nullable: true }) lessonId: string | null;
  @Column('text') status: QuestionStatus;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  /** Since when the desk owes an answer; the last time the asker wrote. */
  @Column('timestamptz', { name: 'waiting_since' }) waitingSince: Date;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
