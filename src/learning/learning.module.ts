import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { ExaminationModule } from '#examination/examination.module';
import { CheckTestController } from './check-test.controller.js';
import { CloseEndedWindows } from './close-ended-windows.job.js';
import { CourseProgress } from './course-progress.js';
import { EndedWindowsQueries } from './ended-windows.queries.js';
import { KeepReport } from './keep-report.js';
import { LearnController } from './learn.controller.js';
import { LearningQueries } from './learning.queries.js';
import { LearningAccount } from './learning-account.entity.js';
import { LearningNextStep } from './learning-next-step.js';
import { LessonDesk } from './lesson-desk.js';
import { LessonMedia } from './lesson-media.js';
import { LessonProgress } from './lesson-progress.entity.js';
import { LessonViewing } from './lesson-viewing.entity.js';
import { LessonsController } from './lessons.controller.js';
import { MediaController } from './media.controller.js';
import { OnAttemptSubmitted } from './on-attempt-submitted.js';
import { LearningOnRuleChangeAnnounced } from './on-rule-change-announced.js';
import { PrintController } from './print.controller.js';
import { QuizController } from './quiz.controller.js';
import { ReadLesson } from './read-lesson.js';
import { ReadingVisits } from './reading-visit.js';
import { RiskModule } from './risk.module.js';
import { StartCheckTest } from './start-check-test.js';
import { StartQuiz } from './start-quiz.js';
import { ViewingsController } from './viewings.controller.js';
import { ViewingsQueries } from './viewings.queries.js';
import { WatchLesson } from './watch-lesson.js';

const back = [ReadLesson, WatchLesson, StartQuiz, StartCheckTest, LearningQueries, CourseProgress, LearningNextStep];

@Module({
  imports: [
    TypeOrmModule.forFeature([LessonProgress, LearningAccount, LessonViewing]),
    AdmissionsModule,
    CurriculumModule,
    ExaminationModule,
    RiskModule,
  ],
  // Addresses that say more come first: /learn/check-test is no subject, /learn/a1/quiz no lesson.
  controllers: [
    CheckTestController,
    QuizController,
    LearnController,
    PrintController,
    LessonsController,
    MediaController,
    ViewingsController,
  ],
  providers: [
    ...back,
    KeepReport,
    OnAttemptSubmitted,
    LearningOnRuleChangeAnnounced,
    LessonDesk,
    LessonMedia,
    ViewingsQueries,
    ReadingVisits,
    CloseEndedWindows,
    EndedWindowsQueries,
  ],
  exports: [...back, LessonMedia, RiskModule],
})
export class LearningModule {}
