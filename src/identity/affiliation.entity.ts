import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Where a person works, from when to when. A transfer ends one and begins another; nothing else moves. */
@Entity('affiliations')
export class Affiliation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('integer', { name: 'organisation_id' }) organisationId: number;
  @Column('date', { name: 'started_on' }) startedOn: string;
  @Column('date', { name: 'finished_on', nullable: true }) finishedOn: string | null;
}
