import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A marker looked up whose work it was, after its release. */
@Entity('identity_openings')
export class IdentityOpening {
  @PrimaryColumn('integer', { name: 'assignment_id' }) assignmentId: number;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
}
