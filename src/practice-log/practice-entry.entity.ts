import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PracticeEntryStatus } from './practice-entry-status.js';

export const entryKinds = ['deep', 'short', 'preventive'] as const;
export type EntryKind = (typeof entryKinds)[number];
export const entryDuties = ['consultation', 'preventive'] as const;
export type EntryDuty = (typeof entryDuties)[number];

/** One piece of practice at the trainee's own window. A draft is read by nobody else. */
@Entity('practice_entries')
export class PracticeEntry {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') status: PracticeEntryStatus;
  @Column('text') kind: EntryKind;
  @Column('text') duty: EntryDuty;
  @Column('date', { name: 'practised_on' }) practisedOn: string;
  @Column('text') channel: string;
  @Column('integer') minutes: number;
  @Column('text', { array: true }) topics: string[];
  @Column('text') language: string;
  @Column('text') interpretation: string;
  @Column('text', { array: true }) partners: string[];
  @Column('text', { array: true }) competencies: string[];
  @Column('text') title: string;
  @Column('text') situation: string;
  @Column('text') action: string;
  @Column('text') outcome: string;
  @Column('text') reflection: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt: Date | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
