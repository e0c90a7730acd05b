import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CalibrationStatus } from './calibration-status.js';

/** A trainer marks samples whose levels are agreed already. */
@Entity('calibrations')
export class Calibration {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'marker_id' }) markerId: number;
  @Column('integer', { name: 'curriculum_version_id' }) curriculumVersionId: number;
  @Column('text', { name: 'script_ids', array: true }) scriptIds: string[];
  @Column('text') status: CalibrationStatus;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
  @Column('smallint', { name: 'agreement_percent', nullable: true }) agreementPercent: number | null;
  @Column('smallint', { nullable: true }) straddles: number | null;
}
