import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One marker's level for one criterion; without a level while it is a draft. */
@Entity('criterion_marks')
export class CriterionMark {
  @PrimaryColumn('integer', { name: 'assignment_id' }) assignmentId: number;
  @PrimaryColumn('text') criterion: string;
  @Column('smallint', { nullable: true }) level: number | null;
  @Column('text') comment: string;
}
