import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which line of the plan an entry fulfils. Beside the entry, for the plan is no part of its text. */
@Entity('fulfilments')
export class Fulfilment {
  @PrimaryColumn('integer', { name: 'entry_id' }) entryId: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('integer', { name: 'planned_id' }) plannedId: number;
}
