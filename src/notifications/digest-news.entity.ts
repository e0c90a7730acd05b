import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A letter that does not hurry: one line of the next morning's digest. */
@Entity('digest_news')
export class DigestNews {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('bigint', { name: 'event_id' }) eventId: string;
  @Column('text') template: string;
  @Column('text') subject: string;
  @Column('text') path: string;
  @Column('timestamptz', { name: 'waits_since' }) waitsSince: Date;
  @Column('integer', { name: 'digest_id', nullable: true }) digestId: number | null;
}
