import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A moderator's note about somebody's marks waits for its marker. The words are the moderator's and stay with the moderation. */
@Entity('noted_marks')
export class NotedMarks {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'assignment_id' }) assignmentId: number;
  @Column('timestamptz', { name: 'noted_at' }) notedAt: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt: Date | null;
}
