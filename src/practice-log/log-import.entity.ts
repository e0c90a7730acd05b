import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FiledEntry } from './filed-entry.js';

/** A file of an earlier log. Until its entries are taken in, what was read of it waits for its owner's second look, and for nobody else. */
@Entity('log_imports')
export class LogImport {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('smallint') format: number;
  @Column('text', { name: 'source_cohort' }) sourceCohort: string;
  @Column('timestamptz', { name: 'exported_at', nullable: true }) exportedAt: Date | null;
  @Column('text') sha256: string;
  @Column('jsonb', { nullable: true }) content: FiledEntry[] | null;
  @Column('timestamptz', { name: 'brought_at' }) broughtAt: Date;
  @Column('timestamptz', { name: 'taken_at', nullable: true }) takenAt: Date | null;
  /** How many were taken in. */
  @Column('smallint', { default: 0 }) entries: number;
}
