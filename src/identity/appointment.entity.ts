import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '#platform/actor/actor';

/** A person holds a role, for a scope, during a period. */
@Entity('appointments')
export class Appointment {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('text') role: Role;
  @Column('integer', { name: 'cohort_id', nullable: true }) cohortId: number | null;
  @Column('integer', { name: 'organisation_id', nullable: true }) organisationId: number | null;
  @Column('text', { nullable: true }) bureau: string | null;
  @Column('date', { name: 'started_on' }) startedOn: string;
  @Column('date', { name: 'finished_on', nullable: true }) finishedOn: string | null;
}
