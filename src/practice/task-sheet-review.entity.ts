import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The parts of the contract that a trainer may give back, each with its own reason. */
export const sheetParts = ['situation', 'goal', 'plannedEvidence', 'competencies', 'plan', 'period'] as const;
export type SheetPart = (typeof sheetParts)[number];

/** What a trainer decided about one round of a task sheet. Kept for ever. */
@Entity('task_sheet_reviews')
export class TaskSheetReview {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'task_sheet_id' }) taskSheetId: number;
  @Column('smallint') round: number;
  @Column('text') outcome: 'returned' | 'approved';
  @Column('text') comment: string;
  @Column('jsonb') reasons: Partial<Record<SheetPart, string>>;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt: Date;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
  @Column('integer', { name: 'decided_by' }) decidedBy: number;
}
