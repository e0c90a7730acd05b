import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PracticeReportStatus } from './practice-report-status.js';

/** The report grows out of the task sheet and the chosen entries; each submission becomes a work of the marking room. */
@Entity('practice_reports')
export class PracticeReport {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') status: PracticeReportStatus;
  @Column('text') title: string;
  @Column('text') background: string;
  @Column('text') course: string;
  @Column('text') outcome: string;
  @Column('text') learning: string;
  /** The texts of parts that an edition of the form asks for besides these, by the name of their field. */
  @Column('jsonb') further: Record<string, string>;
  @Column('integer', { name: 'entry_ids', array: true }) entryIds: number[];
  /** By criterion: what was done about what the markers of the round before asked for. */
  @Column('jsonb') answers: Record<string, string>;
  @Column('smallint') round: number;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('integer', { name: 'work_id', nullable: true }) workId: number | null;
  /** By when a returned report comes back at the earliest end of practice; null: no end is set. */
  @Column('timestamptz', { name: 'resubmit_by', nullable: true }) resubmitBy: Date | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
