import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Marks that were handed in and taken back before anybody could see them. */
@Entity('taken_back_marks')
export class TakenBackMarks {
  @PrimaryColumn('integer', { name: 'assignment_id' }) assignmentId: number;
  @PrimaryColumn('timestamptz', { name: 'handed_in_at' }) handedInAt: Date;
  @Column('timestamptz', { name: 'taken_back_at' }) takenBackAt: Date;
}
