import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { CalendarController } from './calendar.controller.js';
import { CalendarQueries } from './calendar.queries.js';
import { CalendarEntry } from './calendar-entry.entity.js';
import { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarPen } from './calendar-pen.js';
import { FeedController } from './feed.controller.js';
import { OpenFeed } from './open-feed.js';
import { PublishCalendar } from './publish-calendar.js';
import { RevokeFeed } from './revoke-feed.js';
import { TrainerDates } from './trainer-dates.js';
import { TrainerDatesQueries } from './trainer-dates.queries.js';

@Module({
  imports: [CurriculumModule, TypeOrmModule.forFeature([CalendarFeed, CalendarEntry])],
  controllers: [CalendarController, FeedController],
  providers: [CalendarQueries, PublishCalendar, CalendarPen, TrainerDates, TrainerDatesQueries, OpenFeed, RevokeFeed],
})
export class CalendarModule {}
