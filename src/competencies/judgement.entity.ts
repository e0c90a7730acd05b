import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const competencyIds = ['K1', 'K2', 'K3', 'K4'] as const;
export const judgementSources = ['report', 'observation'] as const;
export type JudgementSource = (typeof judgementSources)[number];

/** What somebody saw of a competency, in one source. Levels are ordinal; null: there was no opportunity to show it. */
@Entity('judgements')
export class Judgement {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') competency: string;
  @Column('smallint', { nullable: true }) level: number | null;
  @Column('smallint', { name: 'framework_version' }) frameworkVersion: number;
  @Column('boolean', { name: 'no_opportunity' }) noOpportunity: boolean;
  @Column('text') source: JudgementSource;
  @Column('integer', { name: 'source_id' }) sourceId: number;
  @Column('text') evidence: string;
  @Column('integer', { name: 'judged_by', nullable: true }) judgedBy: number | null;
  @Column('timestamptz', { name: 'judged_at' }) judgedAt: Date;
}
