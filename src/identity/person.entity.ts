import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '#platform/locale/languages';

@Entity('persons')
export class Person {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text', { name: 'login_id' }) loginId: string;
  @Column('text') email: string;
  /** Since when mail to this address is known not to arrive. */
  @Column('timestamptz', { name: 'email_unreachable_since', nullable: true }) emailUnreachableSince: Date | null;
  @Column('text', { name: 'legal_name' }) legalName: string;
  @Column('text', { name: 'name_kana', nullable: true }) nameKana: string | null;
  @Column('text', { name: 'name_latin', nullable: true }) nameLatin: string | null;
  @Column('text', { name: 'common_name', nullable: true }) commonName: string | null;
  @Column('text', { name: 'print_name' }) printName: string;
  @Column('text', { name: 'call_name', nullable: true }) callName: string | null;
  @Column('text') language: Language;
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  @Column('integer', { name: 'failed_sign_ins' }) failedSignIns: number;
  @Column('timestamptz', { name: 'locked_until', nullable: true }) lockedUntil: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
