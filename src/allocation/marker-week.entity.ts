import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A week in which somebody takes more or fewer works than usual; named by its Monday. */
@Entity('marker_weeks')
export class MarkerWeek {
  @PrimaryColumn('integer', { name: 'marker_id' }) markerId: number;
  @PrimaryColumn('date', { name: 'starts_on' }) startsOn: string;
  @Column('smallint') works: number;
}
