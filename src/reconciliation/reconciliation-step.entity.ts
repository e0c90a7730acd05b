import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const stepKinds = ['propose', 'accept', 'ask_third'] as const;
export type StepKind = (typeof stepKinds)[number];

/** What one of the two did: proposed a level for a criterion, took the other's proposal, or asked for a third marker. Never changed. */
@Entity('reconciliation_steps')
export class ReconciliationStep {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'work_id' }) workId: number;
  @Column('integer', { name: 'marker_id' }) markerId: number;
  @Column('text') kind: StepKind;
  @Column('text', { nullable: true }) criterion: string | null;
  @Column('smallint', { nullable: true }) level: number | null;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date;
}
