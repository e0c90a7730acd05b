import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Config } from '../config.js';
import type { Rows } from '../database/reader.js';

/** What a job does with its payload. */
export type JobHandler = (payload: Record<string, unknown>) => Promise<void>;

/** The queue: pg-boss on the same PostgreSQL, so that a job is queued in the transaction that needs it. */
@Injectable()
export class JobQueue implements OnModuleDestroy {
  private boss: PgBoss | null = null;
  private readonly handlers = new Map<string, JobHandler>();

  constructor(private readonly config: Config) {}

  /** Starts the queue. Only a process that delivers (`deliver`) also supervises it and runs the schedule. */
  async start(deliver: boolean): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.config.databaseUrl ?? '',
      schema: 'jobs',
      max: 3,
      supervise: deliver,
      schedule: deliver,
      application_name: 'kakehashi-jobs',
    });
    // The database going away is already reported by whoever needed it.
    boss.on('error', () => undefined);
    await boss.start();
    this.boss = boss;
    const known = new Set((await boss.getQueues()).map((queue) => queue.name));
    for (const name of this.handlers.keys())
      if (!known.has(name)) await boss.createQueue(name, { retryLimit: 5, retryBackoff: true });
    if (deliver) for (const [name, handler] of this.handlers) await this.poll(boss, name, handler);
  }

  /** Declares a kind of job; to be called before `start`. */
  declare(name: string, handler: JobHandler): void {
    this.handlers.set(name, handler);
  }

  /** Queues a job inside the transaction `tx`. */
  async send(tx: Rows, name: string, payload: Record<string, unknown>): Promise<void> {
    const executeSql = async (text: string, values?: unknown[]) => ({
      rows: await tx.rows<Record<string, unknown>>(text, values ?? []),
    });
    await this.boss?.send(name, payload, { db: { executeSql } });
  }

  /** Runs `name` by the clock: `cron` in Japanese time. */
  async schedule(name: string, cron: string): Promise<void> {
    await this.boss?.schedule(name, cron, {}, { tz: 'Asia/Tokyo' });
  }

  /** Works off what waits now, in this process; used where nobody should wait for the next poll. Returns how many jobs ran. */
  async runDue(): Promise<number> {
    let ran = 0;
    for (const [name, handler] of this.handlers) {
      const jobs = (await this.boss?.fetch<Record<string, unknown>>(name, { batchSize: 100 })) ?? [];
      for (const job of jobs) {
        await handler(job.data);
        await this.boss?.complete(name, job.id);
        ran += 1;
      }
    }
    return ran;
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 10_000 });
    this.boss = null;
  }

  private async poll(boss: PgBoss, name: string, handler: JobHandler): Promise<void> {
    await boss.work<Record<string, unknown>>(name, { pollingIntervalSeconds: 2, batchSize: 10 }, async (jobs) => {
      for (const job of jobs) await handler(job.data);
    });
  }
}
