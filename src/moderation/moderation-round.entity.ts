import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One drawing of works to be looked at again: from which days, how many there were, and the seed with which it can be repeated. */
@Entity('moderation_rounds')
export class ModerationRound {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer') seed: number;
  @Column('date', { name: 'released_from' }) releasedFrom: string;
  @Column('date', { name: 'released_until' }) releasedUntil: string;
  @Column('integer') works: number;
  @Column('integer', { name: 'drawn_by' }) drawnBy: number;
  @Column('timestamptz', { name: 'drawn_at' }) drawnAt: Date;
}
