import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Completion, Success } from './read-report.js';

/** What an item of a package last said about somebody. It is the package's word: nothing of it was checked. */
@Entity('package_reports')
export class PackageReport {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'item_id' }) itemId: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  /** Every element as it was set, as JSON; a text, since a package may set characters that `jsonb` refuses. */
  @Column('text') reported: string;
  @Column('text') completion: Completion;
  @Column('text') success: Success;
  @Column('double precision', { name: 'score_raw', nullable: true }) scoreRaw: number | null;
  @Column('double precision', { name: 'score_max', nullable: true }) scoreMax: number | null;
  @Column('double precision', { name: 'score_scaled', nullable: true }) scoreScaled: number | null;
  @Column('text', { name: 'session_key' }) sessionKey: string;
  @Column('integer', { name: 'session_seconds' }) sessionSeconds: number;
  /** Of all sessions before the one of `sessionKey`. */
  @Column('integer', { name: 'earlier_seconds' }) earlierSeconds: number;
  /** The window that wrote last. */
  @Column('text') writer: string;
  @Column('timestamptz', { name: 'first_at' }) firstAt: Date;
  @Column('timestamptz', { name: 'last_at' }) lastAt: Date;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
