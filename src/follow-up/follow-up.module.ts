import { Module } from '@nestjs/common';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { LearningModule } from '#learning/learning.module';
import { NotificationsModule } from '#notifications/notifications.module';
import { FollowUpQueries } from './follow-up.queries.js';
import { LatePracticeController } from './late-practice.controller.js';
import { LatePracticeQueries } from './late-practice.queries.js';
import { MessagesController } from './messages.controller.js';
import { ModelController } from './model.controller.js';
import { ModelSwitchController } from './model-switch.controller.js';
import { PeopleController } from './people.controller.js';

@Module({
  imports: [CurriculumModule, LearningModule, NotificationsModule],
  controllers: [LatePracticeController, ModelController, ModelSwitchController, MessagesController, PeopleController],
  providers: [FollowUpQueries, LatePracticeQueries],
})
export class FollowUpModule {}
