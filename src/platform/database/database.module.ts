import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '../../migrations/index.js';
import { Config } from '../config.js';
import { QuietLogger } from './quiet-logger.js';
import { Reader } from './reader.js';
import { Work } from './work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        url: config.databaseUrl ?? '',
        autoLoadEntities: true,
        migrations,
        logger: new QuietLogger(),
        retryAttempts: 0,
        poolSize: Number(process.env['DATABASE_POOL'] ?? 10),
        extra: { idleTimeoutMillis: 0, application_name: 'kakehashi' },
      }),
    }),
  ],
  providers: [Work, Reader],
  exports: [Work, Reader],
})
export class DatabaseModule {}
