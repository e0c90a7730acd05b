import { Module } from '@nestjs/common';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { RewritingsController } from './rewritings.controller.js';
import { SimulationsController } from './simulations.controller.js';

@Module({ imports: [AdmissionsModule, CurriculumModule], controllers: [SimulationsController, RewritingsController] })
export class SimulationsModule {}
