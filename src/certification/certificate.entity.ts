import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CertificateStatus } from './certificate-status.js';

/** Number, name and dates are frozen when it is issued; only the status changes, and each change has its event. */
@Entity('certificates')
export class Certificate {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'case_id' }) caseId: number;
  @Column('integer', { name: 'person_id' }) personId: number;
  @Column('integer', { name: 'enrolment_id' }) enrolmentId: number;
  @Column('text') number: string;
  @Column('integer') serial: number;
  @Column('text') token: string;
  @Column('text', { name: 'print_name' }) printName: string;
  @Column('text', { name: 'name_latin', nullable: true }) nameLatin: string | null;
  @Column('date', { name: 'issued_on' }) issuedOn: string;
  @Column('date', { name: 'expires_on' }) expiresOn: string;
  @Column('text') status: CertificateStatus;
  @Column('integer', { name: 'row_version' }) rowVersion: number;
}
