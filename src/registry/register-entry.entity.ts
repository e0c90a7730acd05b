import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const publications = ['none', 'organisation', 'name'] as const;
export type Publication = (typeof publications)[number];

/** A line of the register. Corrections are new lines; the old one keeps the instant at which it stopped being what we know. */
@Entity('register_entries')
export class RegisterEntry {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'certificate_id' }) certificateId: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('integer', { name: 'organisation_id' }) organisationId: number;
  @Column('text') publication: Publication;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt: Date | null;
}
