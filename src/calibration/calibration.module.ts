import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { MarkingModule } from '#marking/marking.module';
import { CalibrationController } from './calibration.controller.js';
import { Calibration } from './calibration.entity.js';
import { CalibrationActs } from './calibration-acts.js';
import { CalibrationMark } from './calibration-mark.entity.js';
import { CalibrationsQueries } from './calibrations.queries.js';
import { MarkScript } from './mark-script.js';
import { StartCalibration } from './start-calibration.js';

const back = [CalibrationActs, StartCalibration, MarkScript, CalibrationsQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Calibration, CalibrationMark]), CurriculumModule, MarkingModule],
  controllers: [CalibrationController],
  providers: back,
  exports: back,
})
export class CalibrationModule {}
