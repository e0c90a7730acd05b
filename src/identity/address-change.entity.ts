import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody wants their mail elsewhere. `previous` is told once it has changed. */
@Entity('address_changes')
export class AddressChange {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('text') address: string;
  @Column('text') previous: string;
  @Column('text') salt: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('smallint', { name: 'wrong_tries' }) wrongTries: number;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
