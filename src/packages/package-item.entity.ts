import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Something of a package that can be opened by itself, in the order of its manifest. */
@Entity('package_items')
export class PackageItem {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS' }) id: number;
  @Column('integer', { name: 'package_id' }) packageId: number;
  @Column('smallint') place: number;
  @Column('text') title: string;
  /** The file it begins with. */
  @Column('text') path: string;
  /** What stands behind the file in its address: `?page=2#end`, or nothing. */
  @Column('text') query: string;
  @Column('text', { name: 'launch_data' }) launchData: string;
  /** From which score on the package itself calls somebody passed: of a hundred in SCORM 1.2, of one in 2004. */
  @Column('double precision', { nullable: true }) mastery: number | null;
}
