import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryKind } from './calendar-memory.js';

/** What somebody's calendar was told last: a change raises the sequence, and what fell away stays as cancelled. */
@Entity('calendar_entries')
export class CalendarEntry {
  @PrimaryColumn('integer', { name: 'person_id' }) personId: number;
  @PrimaryColumn('text') uid: string;
  @Column('text') kind: EntryKind;
  @Column('timestamptz') at: Date;
  @Column('boolean', { name: 'all_day' }) allDay: boolean;
  @Column('text') place: string;
  /** How many works are due on the day; 1 for everything else. */
  @Column('integer') count: number;
  @Column('integer') sequence: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
}
