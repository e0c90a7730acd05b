import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One marker's level for one criterion; without a level while it is a draft. */
@Entity('criterion_marks')
export class CriterionMark {
  @PrimaryColumn('integer', { name: 'assignment_id' }) assignmentId: number;
  @PrimaryColumn('text') criterion: string;
  @Column('smallint', { nullable: true }) level: number | null;
  @Column('text') comment: string;
  /** 1 while nothing was said. */
  @Column('integer', { name: 'row_version' }) rowVersion: number;
  @Column('timestamptz', { name: 'saved_at', nullable: true }) savedAt: Date | null;
}
