import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CurriculumDocument } from './curriculum-document.js';

/** A published edition; the database refuses to change or delete it. */
@Entity('curriculum_versions')
export class CurriculumVersion {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' })
  id: number;

  @Column('text')
  programme: string;

  @Column('integer')
  number: number;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('jsonb')
  document: CurriculumDocument;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;
}
