import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { migrations } from '../../migrations/index.js';
import { Config } from '../config.js';
import { QuietLogger } from './quiet-logger.js';
import { Reader } from './reader.js';
import { Work } from './work.js';

/**
 * Seconds. A connection compares the plan that it keeps for a statement with what planning anew came to before. Where tables have grown since,
 * the old figures always look better, and it would plan for every request. A new connection begins from what is there.
 */
const CONNECTION_LIVES = 3_600;

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
        extra: { idleTimeoutMillis: 0, maxLifetimeSeconds: CONNECTION_LIVES, application_name: 'kakehashi' },
      }),
    }),
  ],
  providers: [Work, Reader],
  exports: [Work, Reader],
})
export class DatabaseModule {}
