import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Audience, PackageStatus } from './package-status.js';
import type { Standard } from './read-manifest.js';

/** Material that somebody else made: additional to the curriculum, and never a condition of anything. */
@Entity('packages')
export class LearningPackage {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') standard: Standard;
  @Column('text') title: string;
  @Column('text', { nullable: true }) version: string | null;
  @Column('text') sha256: string;
  @Column('integer') size: number;
  @Column('text') scan: 'clean' | 'unscanned';
  @Column('text') status: PackageStatus;
  @Column('text') audience: Audience;
  @Column('integer', { name: 'imported_by' }) importedBy: number;
  @Column('timestamptz', { name: 'imported_at' }) importedAt: Date;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
