import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The texts of an entry that a sentence can be quoted from. */
export const quotableFields = [
  'situation',
  'splitInto',
  'action',
  'outcome',
  'ethicalPoint',
  'reflection',
  'nextStep',
] as const;
export type QuotableField = (typeof quotableFields)[number];

/** A sentence of an entry, and the indicators that it shows. Bound to the text it was taken from. */
@Entity('evidence_quotes')
export class EvidenceQuote {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'entry_id' }) entryId: number;
  @Column('text') field: QuotableField;
  @Column('text') quote: string;
  @Column('integer', { name: 'starts_at' }) startsAt: number;
  @Column('integer', { name: 'ends_at' }) endsAt: number;
  @Column('text', { name: 'text_hash' }) textHash: string;
  @Column('text', { array: true }) indicators: string[];
  /** Came in with a file: counts for nothing until the trainee ties it. */
  @Column('boolean', { default: false }) proposed: boolean;
  @Column('timestamptz', { name: 'quoted_at' }) quotedAt: Date;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
}
