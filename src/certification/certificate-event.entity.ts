import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CertificateEventKind } from './certificate-status.js';

/** The life of a certificate, never changed: what happened, from which day on it counts, why, who. */
@Entity('certificate_events')
export class CertificateEvent {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'certificate_id' }) certificateId: number;
  @Column('text') kind: CertificateEventKind;
  @Column('date', { name: 'effective_on' }) effectiveOn: string;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('integer', { name: 'recorded_by', nullable: true }) recordedBy: number | null;
}
