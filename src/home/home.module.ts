import { Module } from '@nestjs/common';
import { AdmissionsModule } from '#admissions/admissions.module';
import { AppealsModule } from '#appeals/appeals.module';
import { CaseReviewModule } from '#case-review/case-review.module';
import { CertificationModule } from '#certification/certification.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { LearningModule } from '#learning/learning.module';
import { PracticeModule } from '#practice/practice.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { QuestionsModule } from '#questions/questions.module';
import { ReleasesModule } from '#releases/releases.module';
import { ApplicantHomeQueries } from './applicant-home.queries.js';
import { CertificateHomeQueries } from './certificate-home.queries.js';
import { FrontController } from './front.controller.js';
import { HomeController } from './home.controller.js';
import { Homes } from './homes.js';
import { NextSteps } from './next-steps.js';
import { TraineeHomes } from './trainee-home.js';
import { TraineeHomeQueries } from './trainee-home.queries.js';
import { WaitingQueries } from './waiting.queries.js';
import { WaitingResults } from './waiting-results.js';
import { WaitingWork } from './waiting-work.js';

@Module({
  imports: [
    AppealsModule,
    AdmissionsModule,
    CurriculumModule,
    LearningModule,
    PracticeModule,
    CaseReviewModule,
    CertificationModule,
    QuarantineModule,
    QuestionsModule,
    ReleasesModule,
  ],
  controllers: [FrontController, HomeController],
  providers: [
    Homes,
    TraineeHomes,
    TraineeHomeQueries,
    NextSteps,
    WaitingResults,
    WaitingWork,
    WaitingQueries,
    CertificateHomeQueries,
    ApplicantHomeQueries,
  ],
})
export class HomeModule {}
