import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QualityDocument } from './quality-report.js';

/** The figures of one rubric, calculated now and then: the newest ones only, they can always be had again from the marks. */
@Entity('quality_reports')
export class QualityReport {
  @PrimaryColumn('text') rubric: string;
  @Column('integer', { name: 'curriculum_version_id' }) curriculumVersionId: number;
  /** How many handed-in assignments were there then, and when the last came. */
  @Column('integer') assignments: number;
  @Column('timestamptz', { name: 'latest_at', nullable: true }) latestAt: Date | null;
  @Column('jsonb') document: QualityDocument;
  @Column('timestamptz', { name: 'calculated_at' }) calculatedAt: Date;
}
