import { Global, Module } from '@nestjs/common';
import { DevelopmentSink } from './development-sink.js';
import { Mailer } from './mailer.js';

@Global()
@Module({ providers: [Mailer, DevelopmentSink], exports: [Mailer, DevelopmentSink] })
export class MailModule {}
