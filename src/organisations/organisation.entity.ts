import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const organisationKinds = ['state', 'prefecture', 'designated_city', 'municipality', 'commissioned'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

@Entity('organisations')
export class Organisation {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('text') name: string;
  @Column('text', { name: 'name_kana' }) nameKana: string;
  @Column('text') kind: OrganisationKind;
  @Column('text') prefecture: string;
  @Column('text') bureau: string;
  @Column('text', { name: 'window_name' }) windowName: string;
}
