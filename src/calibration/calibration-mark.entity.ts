import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The level that a trainer gave a sample in one criterion. Never changed. */
@Entity('calibration_marks')
export class CalibrationMark {
  @PrimaryColumn('integer', { name: 'calibration_id' }) calibrationId: number;
  @PrimaryColumn('text', { name: 'script_id' }) scriptId: string;
  @PrimaryColumn('text') criterion: string;
  @Column('smallint') level: number;
  @Column('timestamptz', { name: 'given_at' }) givenAt: Date;
}
