import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Why an item no longer counts. */
export const voidReasons = ['ambiguous', 'wrong_key', 'outdated', 'not_taught', 'leaked'] as const;
export type VoidReason = (typeof voidReasons)[number];

/** An item of a version that no longer counts and is drawn no more. Never taken back: a mended item belongs to the next version. */
@Entity('voided_items')
export class VoidedItem {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'curriculum_version_id' }) curriculumVersionId: number;
  @Column('text', { name: 'item_id' }) itemId: string;
  @Column('text') reason: VoidReason;
  @Column('text') note: string;
  @Column('integer', { name: 'voided_by' }) voidedBy: number;
  @Column('timestamptz', { name: 'voided_at' }) voidedAt: Date;
}
