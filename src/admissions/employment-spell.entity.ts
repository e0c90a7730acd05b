import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const duties = ['counsellor', 'adviser'] as const;
export type Duty = (typeof duties)[number];

@Entity('employment_spells')
export class EmploymentSpell {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'application_id' }) applicationId: number;
  @Column('text') employer: string;
  @Column('text') duty: Duty;
  @Column('numeric', { name: 'hours_per_week' }) hoursPerWeek: string;
  @Column('date', { name: 'started_on' }) startedOn: string;
  @Column('date', { name: 'finished_on', nullable: true }) finishedOn: string | null;
}
