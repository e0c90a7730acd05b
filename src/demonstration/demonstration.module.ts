import { Module } from '@nestjs/common';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ExaminationModule } from '#examination/examination.module';
import { LearningModule } from '#learning/learning.module';
import { OrganisationsModule } from '#organisations/organisations.module';
import { Actors } from './actors.js';
import { AfterLoading } from './after-loading.js';
import { ApplicationActs } from './application-acts.js';
import { CheckTestActs } from './check-test-acts.js';
import { ClockController } from './clock.controller.js';
import { CohortActs } from './cohort-acts.js';
import { ComponentsController } from './components.controller.js';
import { DemonstrationQueries } from './demonstration.queries.js';
import { NoteDemonstrationState } from './demonstration-state.js';
import { GatherCast } from './gather-cast.js';
import { GatherContacts } from './gather-contacts.js';
import { GatherPeople } from './gather-people.js';
import { LoadDemonstration } from './load-demonstration.js';
import { MailController } from './mail.controller.js';
import { MoveClock } from './move-clock.js';
import { PersonasController } from './personas.controller.js';
import { TellApplication } from './tell-application.js';
import { TellCohort } from './tell-cohort.js';
import { TellLearning } from './tell-learning.js';

const telling = [
  Actors,
  GatherCast,
  GatherContacts,
  GatherPeople,
  CohortActs,
  TellCohort,
  ApplicationActs,
  TellApplication,
  CheckTestActs,
  TellLearning,
];

/** Only for demonstration and tests: personas, time travel, caught mail, the gallery, and invented data. */
@Module({
  imports: [OrganisationsModule, CurriculumModule, AdmissionsModule, ExaminationModule, LearningModule],
  controllers: [PersonasController, ClockController, MailController, ComponentsController],
  providers: [...telling, DemonstrationQueries, NoteDemonstrationState, MoveClock, AfterLoading, LoadDemonstration],
  exports: [GatherCast, DemonstrationQueries, NoteDemonstrationState, MoveClock, LoadDemonstration],
})
export class DemonstrationModule {}
