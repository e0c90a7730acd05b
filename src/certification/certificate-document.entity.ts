import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The printed form, made once and kept: what was handed out stays what is handed out. */
@Entity('certificate_documents')
export class StoredCertificateDocument {
  @PrimaryColumn('integer', { name: 'certificate_id' }) certificateId: number;
  @Column('bytea') pdf: Buffer;
  @Column('text') sha256: string;
  @Column('timestamptz', { name: 'rendered_at' }) renderedAt: Date;
}
