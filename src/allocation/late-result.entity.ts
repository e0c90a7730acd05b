import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A result that will more likely be late than not, as it was foreseen last. Gone once it is in time again. */
@Entity('late_results')
export class LateResult {
  @PrimaryColumn('integer', { name: 'work_id' }) workId: number;
  @Column('date', { name: 'promised_on' }) promisedOn: string;
  @Column('date', { name: 'expected_on' }) expectedOn: string;
  @Column('timestamptz', { name: 'foreseen_at' }) foreseenAt: Date;
}
