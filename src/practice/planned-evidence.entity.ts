import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EntryDuty, EntryKind } from '#practice-log/practice-entry.entity';

/** How a line of the plan comes about. Everything but the own window is an alternative, for windows that are small or held alone. */
export const evidenceWays = ['own', 'simulated', 'joint', 'outside_supervisor', 'preventive_act'] as const;
export type EvidenceWay = (typeof evidenceWays)[number];

/** One line of the contract: a planned entry, and what it will show by when. */
@Entity('planned_evidence')
export class PlannedEvidence {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('smallint') position: number;
  @Column('text') kind: EntryKind;
  @Column('text') duty: EntryDuty;
  @Column('text', { array: true }) competencies: string[];
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('text', { name: 'shown_by' }) shownBy: string;
  @Column('text') way: EvidenceWay;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) simulation: string | null;
}

/** A line as it is written on the sheet. */
export type PlannedRow = Omit<PlannedEvidence, 'id' | 'enrolmentId'>;
