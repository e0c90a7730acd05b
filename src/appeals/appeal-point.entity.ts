import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One criterion that somebody appeals against: why, which level stood, and the level and reason of the decision. */
@Entity('appeal_points')
export class AppealPoint {
  @PrimaryColumn('integer', { name: 'appeal_id' }) appealId: number;
  @PrimaryColumn('text') criterion: string;
  @Column('text') reason: string;
  @Column('smallint') stood: number;
  @Column('smallint', { nullable: true }) level: number | null;
  @Column('text', { nullable: true }) answer: string | null;
}
