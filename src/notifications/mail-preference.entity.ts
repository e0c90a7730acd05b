import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Delivery, Topic } from './mail-topics.js';

/** A person's wish for one topic; without a row the topic's own way stands. */
@Entity('mail_preferences')
export class MailPreference {
  @PrimaryColumn('integer', { name: 'person_id' }) personId: number;
  @PrimaryColumn('text') topic: Topic;
  @Column('text') delivery: Delivery;
}
