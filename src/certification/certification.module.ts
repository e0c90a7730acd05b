import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CaseReviewModule } from '#case-review/case-review.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ApproveCases } from './approve-cases.js';
import { AwardsController } from './awards.controller.js';
import { CasesQueries } from './cases.queries.js';
import { Certificate } from './certificate.entity.js';
import { StoredCertificateDocument } from './certificate-document.entity.js';
import { CertificateEvent } from './certificate-event.entity.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesQueries } from './certificates.queries.js';
import { CertificationCase } from './certification-case.entity.js';
import { CertificationNextStep } from './certification-next-step.js';
import { CloseVote } from './close-vote.js';
import { ComposeCertificate } from './compose-certificate.js';
import { Eligibility } from './eligibility.js';
import { EligibilityQueries } from './eligibility.queries.js';
import { FindOpenCase } from './find-open-case.js';
import { IssueCertificate } from './issue-certificate.js';
import { CertificationOnStageEntered } from './on-stage-entered.js';
import { OwnCertificateController } from './own-certificate.controller.js';
import { PanelController } from './panel.controller.js';
import { PanelQueries } from './panel.queries.js';
import { PanelVote } from './panel-vote.entity.js';
import { PrintCertificate } from './print-certificate.js';
import { ProposeCase } from './propose-case.js';
import { CertificateRenderer } from './rendering/certificate-renderer.js';
import { ResumeCertificate } from './resume-certificate.js';
import { RevokeCertificate } from './revoke-certificate.js';
import { SuspendCertificate } from './suspend-certificate.js';
import { VoteOnCase } from './vote-on-case.js';

const acts = [
  ProposeCase,
  VoteOnCase,
  CloseVote,
  ApproveCases,
  SuspendCertificate,
  ResumeCertificate,
  RevokeCertificate,
  PrintCertificate,
];
const back = [...acts, CasesQueries, CertificatesQueries, Eligibility, CertificationNextStep];

@Module({
  imports: [
    TypeOrmModule.forFeature([CertificationCase, PanelVote, Certificate, CertificateEvent, StoredCertificateDocument]),
    AdmissionsModule,
    CaseReviewModule,
    CurriculumModule,
  ],
  controllers: [PanelController, AwardsController, OwnCertificateController, CertificatesController],
  providers: [
    ...back,
    EligibilityQueries,
    PanelQueries,
    FindOpenCase,
    IssueCertificate,
    ComposeCertificate,
    CertificateRenderer,
    CertificationOnStageEntered,
  ],
  exports: back,
})
export class CertificationModule {}
