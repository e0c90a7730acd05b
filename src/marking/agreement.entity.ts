import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementMethod, Levels } from './agreement-rule.js';

/** The levels that stand for a work, and how they were reached. The marks they came from are kept beside it; an appeal that is right is followed by another agreement, and both are kept. */
@Entity('agreements')
export class Agreement {
  @PrimaryColumn('integer', { name: 'work_id' }) workId: number;
  @PrimaryColumn('smallint') revision: number;
  @Column('text') method: AgreementMethod;
  @Column('jsonb') levels: Levels;
  @Column('timestamptz', { name: 'agreed_at' }) agreedAt: Date;
  @Column('integer', { name: 'agreed_by', nullable: true }) agreedBy: number | null;
  @Column('text') comment: string;
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt: Date | null;
}
