import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ConfirmationRequestStatus } from './confirmation-request-status.js';

/** One mail to one supervisor: a link and a code for several entries. A substitute or a new link is a request of its own that replaces it. */
@Entity('confirmation_requests')
export class ConfirmationRequest {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text', { name: 'supervisor_name' }) supervisorName: string;
  @Column('text', { name: 'supervisor_email' }) supervisorEmail: string;
  @Column('text') salt: string;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @Column('text') status: ConfirmationRequestStatus;
  @Column('smallint', { name: 'wrong_tries' }) wrongTries: number;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('smallint') reminders: number;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt: Date | null;
  @Column('timestamptz', { name: 'escalated_at', nullable: true }) escalatedAt: Date | null;
  @Column('integer', { nullable: true }) replaces: number | null;
  @Column('text', { nullable: true }) why: 'substituted' | 'renewed' | null;
}
