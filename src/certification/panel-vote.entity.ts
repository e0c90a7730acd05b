import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Vote } from './panel-outcome.js';

@Entity('panel_votes')
export class PanelVote {
  @PrimaryColumn('integer', { name: 'case_id' }) caseId: number;
  @PrimaryColumn('integer', { name: 'panellist_id' }) panellistId: number;
  @Column('text') vote: Vote;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'voted_at' }) votedAt: Date;
}
