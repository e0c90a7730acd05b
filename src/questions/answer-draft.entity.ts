import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person of the desk has begun to answer. Each has a draft of their own, so two never write over one another. */
@Entity('answer_drafts')
export class AnswerDraft {
  @PrimaryColumn('integer', { name: 'question_id' }) questionId: number;
  @PrimaryColumn('integer', { name: 'author_id' }) authorId: number;
  @Column('text') body: string;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
