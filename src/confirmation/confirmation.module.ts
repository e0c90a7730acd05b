import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CompetenciesModule } from '#competencies/competencies.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { IdentityModule } from '#identity/identity.module';
import { PracticeLogModule } from '#practice-log/practice-log.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { AnswerConfirmation } from './answer-confirmation.js';
import { AskController } from './ask.controller.js';
import { CarryOwnSentences } from './carry-own-sentences.js';
import { ConfirmController } from './confirm.controller.js';
import { Confirmation } from './confirmation.entity.js';
import { ConfirmationLetter } from './confirmation-letter.js';
import { ConfirmationRequest } from './confirmation-request.entity.js';
import { ConfirmationsQueries } from './confirmations.queries.js';
import { NameSubstitute } from './name-substitute.js';
import { NameSubstituteFor } from './name-substitute-for.js';
import { OnEntryChanged } from './on-entry-changed.js';
import { OnOwnSentences } from './on-own-sentences.js';
import { OpenConfirmation } from './open-confirmation.js';
import { PressSupervisor } from './press-supervisor.js';
import { PressSupervisors } from './press-supervisors.job.js';
import { RenewLink } from './renew-link.js';
import { ReplaceRequest } from './replace-request.js';
import { ReplacementController } from './replacement.controller.js';
import { RequestConfirmation } from './request-confirmation.js';
import { SupervisorDesk } from './supervisor-desk.js';
import { UnansweredController } from './unanswered.controller.js';
import { UnansweredQueries } from './unanswered.queries.js';
import { VoidConfirmations } from './void-confirmations.js';
import { WriteRequest } from './write-request.js';

const verbs = [RequestConfirmation, OpenConfirmation, AnswerConfirmation, NameSubstitute, RenewLink];
const back = [...verbs, ConfirmationsQueries, UnansweredQueries, ConfirmationLetter, PressSupervisors];
const inside = [
  VoidConfirmations,
  WriteRequest,
  ReplaceRequest,
  NameSubstituteFor,
  PressSupervisor,
  SupervisorDesk,
  CarryOwnSentences,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Confirmation, ConfirmationRequest]),
    AdmissionsModule,
    CompetenciesModule,
    CurriculumModule,
    QuarantineModule,
    IdentityModule,
    PracticeLogModule,
  ],
  controllers: [AskController, ConfirmController, ReplacementController, UnansweredController],
  providers: [...back, ...inside, OnEntryChanged, OnOwnSentences],
  exports: back,
})
export class ConfirmationModule {}
