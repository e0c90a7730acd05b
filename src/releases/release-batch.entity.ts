import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Results that the office lets out together. Until `visibleAt` trainees see nothing of it. */
@Entity('release_batches')
export class ReleaseBatch {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'planned_by' }) plannedBy: number;
  @Column('timestamptz', { name: 'planned_at' }) plannedAt: Date;
  @Column('timestamptz', { name: 'visible_at' }) visibleAt: Date;
}
