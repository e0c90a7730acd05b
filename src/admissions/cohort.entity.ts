import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CohortStatus } from './cohort-status.js';

@Entity('cohorts')
export class Cohort {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') code: string;
  @Column('integer', { name: 'fiscal_year' }) fiscalYear: number;
  @Column('integer') ordinal: number;
  @Column('text') status: CohortStatus;
  @Column('integer') seats: number;
  @Column('integer', { name: 'curriculum_version_id' }) curriculumVersionId: number;
  @Column('timestamptz', { name: 'recruitment_opens_at' }) recruitmentOpensAt: Date;
  @Column('timestamptz', { name: 'application_deadline' }) applicationDeadline: Date;
  @Column('timestamptz', { name: 'learning_starts_at' }) learningStartsAt: Date;
  @Column('timestamptz', { name: 'learning_ends_at' }) learningEndsAt: Date;
  @Column('timestamptz', { name: 'practice_ends_at' }) practiceEndsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date;
  @Column('jsonb') settings: Record<string, number>;
}
