import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { RuleChange as Content } from '#curriculum/rule-change';

/** A changed rule as the first edition that knows of it tells it. */
@Entity('rule_changes')
export class RuleChange {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') programme: string;
  @Column('text') code: string;
  @Column('integer', { name: 'curriculum_version_id' }) curriculumVersionId: number;
  @Column('text', { array: true }) lessons: string[];
  @Column('date', { name: 'in_force' }) inForce: string;
  @Column('jsonb') content: Content;
  @Column('timestamptz', { name: 'announced_at' }) announcedAt: Date;
}
