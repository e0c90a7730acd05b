import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const conflictReasons = [
  'kinship',
  'former_colleague',
  'former_trainee',
  'line_of_command',
  'acquainted',
  'other',
] as const;
export type ConflictReason = (typeof conflictReasons)[number];

/** A marker must not mark the works of this person, or of anybody of this organisation. */
@Entity('declared_conflicts')
export class DeclaredConflict {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'marker_id' }) markerId: number;
  @Column('integer', { name: 'person_id', nullable: true }) personId: number | null;
  @Column('integer', { name: 'organisation_id', nullable: true }) organisationId: number | null;
  @Column('text') reason: ConflictReason;
  @Column('integer', { name: 'declared_by', nullable: true }) declaredBy: number | null;
  @Column('timestamptz', { name: 'declared_at' }) declaredAt: Date;
  @Column('integer', { name: 'withdrawn_by', nullable: true }) withdrawnBy: number | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}
