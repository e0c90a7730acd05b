import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Five or six people who look at a case together on one day, and the trainer who leads them. */
@Entity('review_groups')
export class ReviewGroup {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'review_day_id' }) reviewDayId: number;
  @Column('text') name: string;
  @Column('integer', { name: 'trainer_id' }) trainerId: number;
  @Column('text', { name: 'case_pack' }) casePack: string;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
