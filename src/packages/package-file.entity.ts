import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One file of a package, kept in the database as every other file is: one backup holds all. */
@Entity('package_files')
export class PackageFile {
  @PrimaryColumn('integer', { name: 'package_id' }) packageId: number;
  @PrimaryColumn('text') path: string;
  /** As which it is sent; told by its ending and checked against its content when it came. */
  @Column('text') type: string;
  @Column('bytea', { select: false }) content: Buffer;
}
