import { Entity, PrimaryColumn } from 'typeorm';

@Entity('message_recipients')
export class MessageRecipient {
  @PrimaryColumn('integer', { name: 'message_id' }) messageId: number;
  @PrimaryColumn('integer', { name: 'enrolment_id' }) enrolmentId: number;
}
