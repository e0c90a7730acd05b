import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a typed code leads. The code itself is derived and not here; for an address with a key (`:token`) neither is the key. */
@Entity('page_codes')
export class PageCode {
  @PrimaryColumn('text', { name: 'code_hash' }) codeHash: string;
  @Column('text') path: string;
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('text', { nullable: true }) salt: string | null;
}
