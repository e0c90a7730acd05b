import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a statement said at a time; never changed, so that what was handed in stays as it was. */
@Entity('bank_statement_versions')
export class BankStatementVersion {
  @PrimaryColumn('integer', { name: 'statement_id' }) statementId: number;
  @PrimaryColumn('integer') version: number;
  @Column('text') text: string;
  @Column('integer', { name: 'written_by' }) writtenBy: number;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}
