import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Passage } from './passage.js';

/** A statement of the bank in somebody's marks. Without a passage of this work's text it cannot be handed in. */
@Entity('placed_statements')
export class PlacedStatement {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'assignment_id' }) assignmentId: number;
  @Column('text') criterion: string;
  @Column('integer', { name: 'statement_id' }) statementId: number;
  @Column('integer') version: number;
  @Column('jsonb', { nullable: true }) passage: Passage | null;
  @Column('timestamptz', { name: 'placed_at' }) placedAt: Date;
}
