import { Global, Module } from '@nestjs/common';
import { Config } from './config.js';
import { Secrets } from './secrets.js';

@Global()
@Module({ providers: [{ provide: Config, useFactory: () => new Config() }, Secrets], exports: [Config, Secrets] })
export class ConfigModule {}
