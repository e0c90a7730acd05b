import { Module } from '@nestjs/common';
import { AdmissionsModule } from '#admissions/admissions.module';
import { AllocationModule } from '#allocation/allocation.module';
import { AppealsModule } from '#appeals/appeals.module';
import { CalendarModule } from '#calendar/calendar.module';
import { CalibrationModule } from '#calibration/calibration.module';
import { CaseReviewModule } from '#case-review/case-review.module';
import { CertificationModule } from '#certification/certification.module';
import { CompetenciesModule } from '#competencies/competencies.module';
import { ConfirmationModule } from '#confirmation/confirmation.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { CurriculumDeskModule } from '#curriculum-desk/curriculum-desk.module';
import { DemonstrationModule } from '#demonstration/demonstration.module';
import { ExaminationModule } from '#examination/examination.module';
import { FeedbackModule } from '#feedback/feedback.module';
import { FollowUpModule } from '#follow-up/follow-up.module';
import { HomeModule } from '#home/home.module';
import { IdentityModule } from '#identity/identity.module';
import { IncidentDeskModule } from '#incident-desk/incident-desk.module';
import { ItemAnalysisModule } from '#item-analysis/item-analysis.module';
import { LearningModule } from '#learning/learning.module';
import { MarkRecordModule } from '#mark-record/mark-record.module';
import { MarkingModule } from '#marking/marking.module';
import { MarkingQualityModule } from '#marking-quality/marking-quality.module';
import { ModerationModule } from '#moderation/moderation.module';
import { NotificationsModule } from '#notifications/notifications.module';
import { OrganisationsModule } from '#organisations/organisations.module';
import { PackagesModule } from '#packages/packages.module';
import { ClockModule } from '#platform/clock/clock.module';
import { ConfigModule } from '#platform/config.module';
import { DatabaseModule } from '#platform/database/database.module';
import { DocumentsModule } from '#platform/documents/documents.module';
import { FilesModule } from '#platform/files/files.module';
import { HttpModule } from '#platform/http/http.module';
import { LocaleModule } from '#platform/locale/locale.module';
import { MailModule } from '#platform/mail/mail.module';
import { OutboxModule } from '#platform/outbox/outbox.module';
import { TemplatesModule } from '#platform/templates/templates.module';
import { PracticeModule } from '#practice/practice.module';
import { PracticeLogModule } from '#practice-log/practice-log.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { QuestionsModule } from '#questions/questions.module';
import { ReconciliationModule } from '#reconciliation/reconciliation.module';
import { RegistryModule } from '#registry/registry.module';
import { ReleasesModule } from '#releases/releases.module';
import { ReportingModule } from '#reporting/reporting.module';
import { RuleChangesModule } from '#rule-changes/rule-changes.module';
import { SimulationsModule } from '#simulations/simulations.module';
import { WorksheetModule } from '#worksheet/worksheet.module';
import { LaterDatesModule } from './later-dates.module.js';
import { NavigationModule } from './navigation.module.js';

/** The list of rooms, from the ground up. */
@Module({
  imports: [
    ConfigModule,
    ClockModule,
    DatabaseModule,
    OutboxModule,
    FilesModule,
    DocumentsModule,
    MailModule,
    LocaleModule,
    TemplatesModule,
    NavigationModule,
    LaterDatesModule,
    HttpModule,
    OrganisationsModule,
    IdentityModule,
    CurriculumModule,
    AdmissionsModule,
    QuarantineModule,
    CompetenciesModule,
    FeedbackModule,
    MarkingModule,
    WorksheetModule,
    AllocationModule,
    ReconciliationModule,
    ReleasesModule,
    ExaminationModule,
    QuestionsModule,
    AppealsModule,
    PracticeLogModule,
    ConfirmationModule,
    SimulationsModule,
    PackagesModule,
    CalibrationModule,
    PracticeModule,
    LearningModule,
    CaseReviewModule,
    CertificationModule,
    RegistryModule,
    RuleChangesModule,
    ReportingModule,
    NotificationsModule,
    CurriculumDeskModule,
    ItemAnalysisModule,
    MarkingQualityModule,
    MarkRecordModule,
    CalendarModule,
    HomeModule,
    FollowUpModule,
    ModerationModule,
    IncidentDeskModule,
    DemonstrationModule,
  ],
})
export class AppModule {}
