import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CompetenciesModule } from '#competencies/competencies.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ExaminationModule } from '#examination/examination.module';
import { ArrangeReviewGroup } from './arrange-review-group.js';
import { Attendance } from './attendance.entity.js';
import { AttendancesQueries } from './attendances.queries.js';
import { CasePacks } from './case-packs.js';
import { CaseReviewNextStep } from './case-review-next-step.js';
import { CaseReviewStandings } from './case-review-standing.js';
import { FinalTestController } from './final-test.controller.js';
import { FormReviewGroups } from './form-review-groups.js';
import { GroupSize } from './group-size.js';
import { GroupsController } from './groups.controller.js';
import { ObservationController } from './observation.controller.js';
import { ObserveMember } from './observe-member.js';
import { CaseReviewOnAttemptSubmitted } from './on-attempt-submitted.js';
import { OpenReviewGroups } from './open-review-groups.js';
import { PassCaseReview } from './pass-case-review.js';
import { PlanReviewDay } from './plan-review-day.js';
import { PlanningController } from './planning.controller.js';
import { RecordAttendance } from './record-attendance.js';
import { ReviewDay } from './review-day.entity.js';
import { ReviewDaysQueries } from './review-days.queries.js';
import { ReviewGroup } from './review-group.entity.js';
import { ReviewGroupMember } from './review-group-member.entity.js';
import { ReviewGroupsQueries } from './review-groups.queries.js';
import { SeatLatecomers } from './seat-latecomers.js';
import { SeatMember } from './seat-member.js';
import { SessionsController } from './sessions.controller.js';
import { TakeFinalTest } from './take-final-test.js';

const acts = [PlanReviewDay, FormReviewGroups, ArrangeReviewGroup, RecordAttendance, ObserveMember, TakeFinalTest];
const back = [
  ...acts,
  ReviewDaysQueries,
  ReviewGroupsQueries,
  AttendancesQueries,
  CaseReviewStandings,
  CaseReviewNextStep,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([ReviewDay, ReviewGroup, ReviewGroupMember, Attendance]),
    AdmissionsModule,
    CurriculumModule,
    CompetenciesModule,
    ExaminationModule,
  ],
  controllers: [PlanningController, GroupsController, ObservationController, SessionsController, FinalTestController],
  providers: [
    ...back,
    PassCaseReview,
    CaseReviewOnAttemptSubmitted,
    OpenReviewGroups,
    SeatLatecomers,
    SeatMember,
    GroupSize,
    CasePacks,
  ],
  exports: back,
})
export class CaseReviewModule {}
