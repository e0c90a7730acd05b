import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumLibrary } from './curriculum-library.js';
import { CurriculumVersion } from './curriculum-version.entity.js';
import { CurriculumVersionsQueries } from './curriculum-versions.queries.js';
import { PublishCurriculum } from './publish-curriculum.js';

const back = [CurriculumVersionsQueries, CurriculumLibrary, PublishCurriculum];

@Module({ imports: [TypeOrmModule.forFeature([CurriculumVersion])], providers: back, exports: back })
export class CurriculumModule {}
