import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A sentence of the comment bank for one level of one criterion: its owner's alone, or everybody's. Its words are in its versions. */
@Entity('bank_statements')
export class BankStatement {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') criterion: string;
  @Column('smallint') level: number;
  @Column('integer', { name: 'owner_id' }) ownerId: number;
  @Column('boolean') shared: boolean;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
}
