import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('messages')
export class Message {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'author_id' }) authorId: number;
  @Column('text', { name: 'author_role' }) authorRole: 'office' | 'agency';
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
