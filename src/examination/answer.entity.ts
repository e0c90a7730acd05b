import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Response } from '#curriculum/response';

/** What was answered to one item, in authored positions; `version` is the attempt's version at which it was saved, `writer` the window that sent it. */
@Entity('answers')
export class Answer {
  @PrimaryColumn('integer', { name: 'attempt_id' }) attemptId: number;
  @PrimaryColumn('text', { name: 'item_id' }) itemId: string;
  @Column('jsonb') response: Response;
  @Column('integer') version: number;
  @Column('text') writer: string;
  @Column('timestamptz', { name: 'saved_at' }) savedAt: Date;
  @Column('numeric', { nullable: true }) points: string | null;
}
