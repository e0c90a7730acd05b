import { Global, Module } from '@nestjs/common';
import { DevelopmentSink } from './development-sink.js';
import { Mailer } from './mailer.js';
import { ReturnPaths } from './return-paths.js';

@Global()
@Module({ providers: [Mailer, DevelopmentSink, ReturnPaths], exports: [Mailer, DevelopmentSink, ReturnPaths] })
export class MailModule {}
