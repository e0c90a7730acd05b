import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { personalDataKinds } from '#wording/personal-data';
import type { IncidentStatus } from './incident-status.js';

/** What can be hidden. Of a report and a task sheet there is one in an enrolment: their number is the enrolment's. */
export const textKinds = ['entry', 'report', 'question', 'task_sheet'] as const;
export type TextKind = (typeof textKinds)[number];

/** What was found in it: what the guard knows, and anything else. */
export const dataKinds = [...personalDataKinds, 'other'] as const;
export type DataKind = (typeof dataKinds)[number];

export type IncidentSource = 'guard' | 'writer' | 'trainer' | 'staff';
export const duties = ['undecided', 'not_needed', 'needed'] as const;
export type ReportDuty = (typeof duties)[number];

/** Somebody's personal data in a text: who said so, whether the text is hidden, what was done, and to whom it was reported. */
@Entity('incidents')
export class Incident {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') kind: TextKind;
  @Column('integer', { name: 'text_id' }) textId: number;
  /** An entry that was handed in with the report: what hides it hides the report. */
  @Column('boolean', { name: 'in_report' }) inReport: boolean;
  @Column('text') source: IncidentSource;
  @Column('text', { name: 'data_kinds', array: true }) dataKinds: DataKind[];
  @Column('text') note: string;
  @Column('text') status: IncidentStatus;
  @Column('timestamptz', { name: 'readable_since', nullable: true }) readableSince: Date | null;
  @Column('timestamptz', { name: 'noticed_at' }) noticedAt: Date;
  @Column('integer', { name: 'flagged_by', nullable: true }) flaggedBy: number | null;
  @Column('timestamptz', { name: 'quarantined_at', nullable: true }) quarantinedAt: Date | null;
  @Column('integer', { name: 'quarantined_by', nullable: true }) quarantinedBy: number | null;
  @Column('timestamptz', { name: 'handled_at', nullable: true }) handledAt: Date | null;
  @Column('integer', { name: 'handled_by', nullable: true }) handledBy: number | null;
  @Column('smallint') passages: number;
  @Column('integer') places: number;
  @Column('text', { name: 'release_reason', nullable: true }) releaseReason: string | null;
  @Column('date', { name: 'organisation_told_on', nullable: true }) organisationToldOn: string | null;
  /** Whether the case has to be reported to the commission: people decide that, not the system. */
  @Column('text') duty: ReportDuty;
  @Column('text', { name: 'duty_note' }) dutyNote: string;
  @Column('date', { name: 'preliminary_on', nullable: true }) preliminaryOn: string | null;
  @Column('date', { name: 'final_on', nullable: true }) finalOn: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('integer', { name: 'closed_by', nullable: true }) closedBy: number | null;
  @Column('text', { name: 'closing_note', nullable: true }) closingNote: string | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
