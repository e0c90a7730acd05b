import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { ImportPackage } from './import-package.js';
import { LearningPackage } from './learning-package.entity.js';
import { OfferPackage } from './offer-package.js';
import { OwnPackagesController } from './own-packages.controller.js';
import { OwnPackagesQueries } from './own-packages.queries.js';
import { PackageController } from './package.controller.js';
import { PackageCohort } from './package-cohort.entity.js';
import { PackageFile } from './package-file.entity.js';
import { PackageFilesController } from './package-files.controller.js';
import { PackageFilesQueries } from './package-files.queries.js';
import { PackageItem } from './package-item.entity.js';
import { PackagePasses } from './package-passes.js';
import { PackageReport } from './package-report.entity.js';
import { PackagesController } from './packages.controller.js';
import { PackagesQueries } from './packages.queries.js';
import { PlayerDesk } from './player-desk.js';
import { ReportsController } from './reports.controller.js';
import { SaveReport } from './save-report.js';
import { WithdrawPackage } from './withdraw-package.js';

const back = [ImportPackage, OfferPackage, WithdrawPackage, SaveReport];

@Module({
  imports: [
    TypeOrmModule.forFeature([LearningPackage, PackageItem, PackageFile, PackageCohort, PackageReport]),
    AdmissionsModule,
  ],
  // Addresses that say more come first: /packages/new is no number.
  controllers: [
    PackagesController,
    ReportsController,
    PackageController,
    OwnPackagesController,
    PackageFilesController,
  ],
  providers: [...back, PackagesQueries, OwnPackagesQueries, PackageFilesQueries, PackagePasses, PlayerDesk],
  exports: back,
})
export class PackagesModule {}
