import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EntryText } from './entry-text.js';

/** What a shared entry said before it was changed. Written once, never altered. */
@Entity('entry_versions')
export class EntryVersion {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'entry_id' }) entryId: number;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
  @Column('jsonb') body: EntryText;
  @Column('text', { name: 'text_hash' }) textHash: string;
  @Column('timestamptz', { name: 'replaced_at' }) replacedAt: Date;
}
