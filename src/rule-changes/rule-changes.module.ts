import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CurriculumModule } from '#curriculum/curriculum.module';
import { AnnounceRuleChanges } from './announce-rule-changes.js';
import { RuleChangesOnCurriculumPublished } from './on-curriculum-published.js';
import { ReadRuleChange } from './read-rule-change.js';
import { RuleChange } from './rule-change.entity.js';
import { RuleChangeNotice } from './rule-change-notice.entity.js';
import { RuleChangesController } from './rule-changes.controller.js';
import { RuleChangesQueries } from './rule-changes.queries.js';

@Module({
  imports: [TypeOrmModule.forFeature([RuleChange, RuleChangeNotice]), CurriculumModule],
  controllers: [RuleChangesController],
  providers: [AnnounceRuleChanges, ReadRuleChange, RuleChangesOnCurriculumPublished, RuleChangesQueries],
})
export class RuleChangesModule {}
