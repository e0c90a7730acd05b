import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ApplicationStatus } from './application-status.js';

@Entity('applications')
export class Application {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'cohort_id' }) cohortId: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('integer', { name: 'organisation_id' }) organisationId: number;
  @Column('text') status: ApplicationStatus;
  @Column('text') motivation: string;
  @Column('numeric', { name: 'experience_months', nullable: true }) experienceMonths: string | null;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('integer', { name: 'endorsed_by', nullable: true }) endorsedBy: number | null;
  @Column('integer', { name: 'screened_by', nullable: true }) screenedBy: number | null;
  @Column('integer', { name: 'decided_by', nullable: true }) decidedBy: number | null;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
