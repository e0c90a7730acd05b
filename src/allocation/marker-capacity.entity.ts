import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many works a week somebody usually takes. */
@Entity('marker_capacities')
export class MarkerCapacity {
  @PrimaryColumn('integer', { name: 'marker_id' }) markerId: number;
  @Column('smallint', { name: 'works_per_week' }) worksPerWeek: number;
  @Column('integer', { name: 'said_by', nullable: true }) saidBy: number | null;
  @Column('timestamptz', { name: 'said_at' }) saidAt: Date;
}
