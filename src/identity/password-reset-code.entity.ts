import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('password_reset_codes')
export class PasswordResetCode {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('text') salt: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('integer', { name: 'wrong_tries' }) wrongTries: number;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
