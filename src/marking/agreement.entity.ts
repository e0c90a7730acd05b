import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementMethod, Levels } from './agreement-rule.js';

/** The levels that stand for a work, and how they were reached. The marks they came from are kept beside it. */
@Entity('agreements')
export class Agreement {
  @PrimaryColumn('integer', { name: 'work_id' }) workId: number;
  @Column('text') method: AgreementMethod;
  @Column('jsonb') levels: Levels;
  @Column('timestamptz', { name: 'agreed_at' }) agreedAt: Date;
  @Column('integer', { name: 'agreed_by', nullable: true }) agreedBy: number | null;
  @Column('text') comment: string;
}
