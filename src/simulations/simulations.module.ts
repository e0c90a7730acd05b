import { Module } from '@nestjs/common';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { SimulationsController } from './simulations.controller.js';

@Module({ imports: [AdmissionsModule, CurriculumModule], controllers: [SimulationsController] })
export class SimulationsModule {}
