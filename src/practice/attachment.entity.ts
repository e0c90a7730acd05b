import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LookedThrough } from '#wording/look-through';

/** What the guard found in a document, until its owner has looked at it. */
export type SuspicionsOfFile = LookedThrough<null>;

/** A file that comes with a report. What was handed in once stays; before that it goes with its file. */
@Entity('attachments')
export class Attachment {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'report_id' }) reportId: number;
  @Column('integer', { name: 'file_id' }) fileId: number;
  @Column('smallint') place: number;
  @Column('text') name: string;
  @Column('jsonb', { nullable: true }) suspicions: SuspicionsOfFile | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
  @Column('smallint', { name: 'first_round', nullable: true }) firstRound: number | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
