import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A day on which a cohort meets. */
@Entity('review_days')
export class ReviewDay {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'cohort_id' }) cohortId: number;
  @Column('date', { name: 'held_on' }) heldOn: string;
  @Column('text') venue: string;
}
