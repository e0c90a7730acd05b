import { Module } from '@nestjs/common';
import { AdmissionsModule } from '#admissions/admissions.module';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { OwnCases } from './own-cases.js';
import { RewritingsController } from './rewritings.controller.js';
import { SimulationsController } from './simulations.controller.js';

@Module({
  imports: [AdmissionsModule, CurriculumModule],
  controllers: [SimulationsController, RewritingsController],
  providers: [OwnCases],
})
export class SimulationsModule {}
