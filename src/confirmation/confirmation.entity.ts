import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ConfirmationStatus } from './confirmation-status.js';

/** A supervisor is asked, by a one-time link and a typed code, whether an entry took place as it is written. */
@Entity('confirmations')
export class Confirmation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'entry_id' }) entryId: number;
  @Column('text', { name: 'supervisor_name' }) supervisorName: string;
  @Column('text', { name: 'supervisor_email' }) supervisorEmail: string;
  @Column('text') salt: string;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @Column('text', { name: 'text_hash' }) textHash: string;
  @Column('text') status: ConfirmationStatus;
  @Column('text') comment: string;
  @Column('smallint', { name: 'wrong_tries' }) wrongTries: number;
  @Column('timestamptz', { name: 'sent_at' }) sentAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
}
