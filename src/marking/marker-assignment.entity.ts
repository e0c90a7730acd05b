import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EndReason, MarkerAssignmentStatus } from './marker-assignment-status.js';

/** A work in the hands of one marker. Places 1 and 2 mark blind; place 3 decides where those two are too far apart. */
@Entity('marker_assignments')
export class MarkerAssignment {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'work_id' }) workId: number;
  @Column('integer', { name: 'marker_id' }) markerId: number;
  @Column('smallint') ordinal: number;
  @Column('text') status: MarkerAssignmentStatus;
  @Column('timestamptz', { name: 'assigned_at' }) assignedAt: Date;
  /** The day it is promised for, as the course's number was when it was given out. */
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('timestamptz', { name: 'handed_in_at', nullable: true }) handedInAt: Date | null;
  @Column('text') comment: string;
  /** Who in the office chose this marker; the place then stays when places are balanced anew. */
  @Column('integer', { name: 'pinned_by', nullable: true }) pinnedBy: number | null;
  /** Why the place was given up. */
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason: EndReason | null;
  /** When the comment was written. */
  @Column('timestamptz', { name: 'saved_at', nullable: true }) savedAt: Date | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
