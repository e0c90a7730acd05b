import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ConfirmationStatus } from './confirmation-status.js';

export type VoidReason = 'text_changed' | 'asked_anew' | 'substituted' | 'renewed';

/** One entry of a request: whether a supervisor says that it took place as just this text tells it. */
@Entity('confirmations')
export class Confirmation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'request_id' }) requestId: number;
  @Column('integer', { name: 'entry_id' }) entryId: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text', { name: 'text_hash' }) textHash: string;
  @Column('text') status: ConfirmationStatus;
  @Column('text') comment: string;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { name: 'voided_at', nullable: true }) voidedAt: Date | null;
  @Column('text', { name: 'void_reason', nullable: true }) voidReason: VoidReason | null;
  /** Personal data were erased from the text after the answer: the answer was to the text before, whose fingerprint stands here. */
  @Column('timestamptz', { name: 'redacted_at', nullable: true }) redactedAt: Date | null;
}
