import { Module } from '@nestjs/common';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { LessonMedia } from '#learning/lesson-media';
import { DeskController } from './desk.controller.js';
import { MaterialsController } from './materials.controller.js';
import { PublishReading } from './publish-reading.js';
import { ReviewController } from './review.controller.js';
import { VersionUseQueries } from './version-use.queries.js';

@Module({
  imports: [CurriculumModule],
  controllers: [DeskController, MaterialsController, ReviewController],
  providers: [VersionUseQueries, PublishReading, LessonMedia],
  exports: [VersionUseQueries, PublishReading],
})
export class CurriculumDeskModule {}
