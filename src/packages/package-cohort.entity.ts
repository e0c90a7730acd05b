import { Entity, PrimaryColumn } from 'typeorm';

/** A cohort that a package is offered to, where it is not offered to all. */
@Entity('package_cohorts')
export class PackageCohort {
  @PrimaryColumn('integer', { name: 'package_id' }) packageId: number;
  @PrimaryColumn('integer', { name: 'cohort_id' }) cohortId: number;
}
