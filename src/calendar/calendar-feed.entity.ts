import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The address under which a person's calendar can be read. The token is derived from the salt and only its hash is kept. */
@Entity('calendar_feeds')
export class CalendarFeed {
  @PrimaryColumn('integer', { name: 'person_id' }) personId: number;
  @Column('text') salt: string;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
