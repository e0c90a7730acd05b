import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#organisations/organisations.module';
import { ClockController } from './clock.controller.js';
import { ComponentsController } from './components.controller.js';
import { DemonstrationQueries } from './demonstration.queries.js';
import { GatherCast } from './gather-cast.js';
import { MailController } from './mail.controller.js';
import { MoveClock } from './move-clock.js';
import { PersonasController } from './personas.controller.js';

/** Only for demonstration and tests: personas, time travel, caught mail, the gallery, and invented data. */
@Module({
  imports: [OrganisationsModule],
  controllers: [PersonasController, ClockController, MailController, ComponentsController],
  providers: [DemonstrationQueries, GatherCast, MoveClock],
  exports: [GatherCast, DemonstrationQueries, MoveClock],
})
export class DemonstrationModule {}
