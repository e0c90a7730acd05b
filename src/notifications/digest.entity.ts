import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The one mail of a person's morning; with an enrolment and its deadline where it reminds of one. */
@Entity('digests')
export class Digest {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('date') day: string;
  @Column('integer', { name: 'enrolment_id', nullable: true }) enrolmentId: number | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
