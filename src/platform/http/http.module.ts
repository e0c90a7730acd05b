import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AnswerSender } from './answer-sender.js';
import { HealthController } from './health.controller.js';
import { LockController } from './lock.controller.js';
import { PageFrames } from './page-frame.js';
import { PreferencesController } from './preferences.controller.js';
import { ProblemFilter } from './problem.filter.js';
import { Readiness } from './readiness.js';
import { SweepSessions } from './sweep-sessions.job.js';

@Global()
@Module({
  controllers: [HealthController, LockController, PreferencesController],
  providers: [
    AnswerSender,
    PageFrames,
    Readiness,
    SweepSessions,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [PageFrames, Readiness, SweepSessions],
})
export class HttpModule {}
