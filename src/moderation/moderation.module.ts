import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { QuarantineModule } from '#quarantine/quarantine.module';
import { DrawSample } from './draw-sample.js';
import { ModerateWork } from './moderate-work.js';
import { Moderation } from './moderation.entity.js';
import { ModerationRound } from './moderation-round.entity.js';
import { ModerationsController } from './moderations.controller.js';
import { ModerationsQueries } from './moderations.queries.js';
import { NotesController } from './notes.controller.js';
import { NotesQueries } from './notes.queries.js';
import { QuarantineModeratedWork } from './quarantine-moderated-work.js';

const back = [DrawSample, ModerateWork, ModerationsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Moderation, ModerationRound]), CurriculumModule, MarkingModule, QuarantineModule],
  controllers: [ModerationsController, NotesController],
  providers: [QuarantineModeratedWork, NotesQueries, ...back],
  exports: back,
})
export class ModerationModule {}
