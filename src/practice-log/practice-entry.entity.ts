import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { PracticeEntryStatus } from './practice-entry-status.js';

export const entryKinds = ['deep', 'short', 'preventive'] as const;
export type EntryKind = (typeof entryKinds)[number];
export const entryDuties = ['consultation', 'preventive'] as const;
export type EntryDuty = (typeof entryDuties)[number];

/** One step of the plan, in its order: what, with which kind of body, and how the client was brought there ('' where there is none). */
export interface PlanStep {
  readonly what: string;
  readonly partner: string;
  readonly handover: string;
}

/** One piece of practice at the trainee's own window. A draft is read by nobody else, and may lack what is '', 0 or empty in it. */
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
  @Column('text', { name: 'residence_status' }) residenceStatus: string;
  @Column('text', { name: 'age_band' }) ageBand: string;
  @Column('text') household: string;
  @Column('text') urgency: string;
  @Column('text', { array: true }) partners: string[];
  @Column('text', { array: true }) competencies: string[];
  @Column('text') title: string;
  @Column('text') situation: string;
  @Column('text', { name: 'split_into' }) splitInto: string;
  @Column('text') action: string;
  @Column('jsonb') steps: PlanStep[];
  @Column('date', { name: 'followed_up_on', nullable: true }) followedUpOn: string | null;
  @Column('text') outcome: string;
  @Column('text', { name: 'ethical_point' }) ethicalPoint: string;
  @Column('text') reflection: string;
  @Column('text', { name: 'next_step' }) nextStep: string;
  /** Read by the trainee alone, whatever becomes of the entry. */
  @Column('text', { name: 'own_note' }) ownNote: string;
  /** Names what a phone sent, so that sending it twice makes one entry. */
  @Column('uuid', { name: 'capture_id', nullable: true }) captureId: string | null;
  /** The entry's own name, the same in every house that it is brought to. */
  @Column('uuid', { default: () => 'gen_random_uuid()' }) origin: string;
  /** The file that it was brought in; null where it was written here. */
  @Column('integer', { name: 'import_id', nullable: true }) importId: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt: Date | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
