import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An item of one attempt that counts as right although the key marked it otherwise: an appeal was upheld. */
@Entity('granted_points')
export class GrantedPoint {
  @PrimaryColumn('integer', { name: 'attempt_id' }) attemptId: number;
  @PrimaryColumn('text', { name: 'item_id' }) itemId: string;
  @Column('integer', { name: 'granted_by' }) grantedBy: number;
  @Column('timestamptz', { name: 'granted_at' }) grantedAt: Date;
}
