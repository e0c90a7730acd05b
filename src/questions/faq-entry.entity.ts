import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A question and its answer, rewritten so that nobody can be recognised, for everybody of the programme. */
@Entity('faq_entries')
export class FaqEntry {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'question_id' }) questionId: number;
  @Column('text') programme: string;
  @Column('text', { name: 'lesson_id', nullable: true }) lessonId: string | null;
  @Column('text') question: string;
  @Column('text') answer: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt: Date;
  @Column('integer', { name: 'published_by' }) publishedBy: number;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('integer', { name: 'withdrawn_by', nullable: true }) withdrawnBy: number | null;
}
