import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FileKind } from './clean-file.js';

export const fileScans = ['clean', 'unscanned', 'waiting', 'infected', 'erased'] as const;
export type FileScan = (typeof fileScans)[number];

/** A file's bytes, kept beside everything else so that one backup holds both. An infected or erased one keeps its row and loses its bytes. */
@Entity('stored_files')
export class StoredFile {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') kind: FileKind;
  @Column('text') sha256: string;
  @Column('integer') size: number;
  @Column('bytea', { select: false }) content: Buffer;
  @Column('text') scan: FileScan;
  @Column('timestamptz', { name: 'stored_at' }) storedAt: Date;
}
