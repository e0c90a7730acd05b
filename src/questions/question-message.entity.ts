import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One text of a question's thread. What was sent is never changed. */
@Entity('question_messages')
export class QuestionMessage {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'question_id' }) questionId: number;
  @Column('integer', { name: 'author_id' }) authorId: number;
  @Column('boolean', { name: 'from_desk' }) fromDesk: boolean;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
