import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Passage } from './passage.js';

/** A marker's note on a passage of the work; one that was removed is kept, and shown to nobody. */
@Entity('annotations')
export class Annotation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'assignment_id' }) assignmentId: number;
  @Column('jsonb') passage: Passage;
  @Column('text') note: string;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
