import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '#platform/locale/languages';
import type { BounceClass, MailStatus } from './mail-status.js';

@Entity('mails')
export class Mail {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('bigint', { name: 'event_id', nullable: true }) eventId: string | null;
  @Column('integer', { name: 'person_id', nullable: true }) personId: number | null;
  @Column('integer', { name: 'enrolment_id', nullable: true }) enrolmentId: number | null;
  @Column('text') template: string;
  @Column('text') address: string;
  @Column('text') language: Language;
  @Column('text') subject: string;
  @Column('text') body: string;
  @Column('text', { array: true }) secrets: string[];
  @Column('text') status: MailStatus;
  @Column('smallint') tries: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { name: 'bounced_at', nullable: true }) bouncedAt: Date | null;
  @Column('text', { name: 'bounce_class', nullable: true }) bounceClass: BounceClass | null;
  @Column('text', { nullable: true }) error: string | null;
}
