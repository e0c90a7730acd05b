import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Job, type JobResult, PgBoss } from 'pg-boss';
import { Config } from '../config.js';
import type { Rows } from '../database/reader.js';

/** What a job does with its payload. */
export type JobHandler = (payload: Record<string, unknown>) => Promise<void>;

/** Five more tries within about half an hour: long enough for a mail server or a neighbour to come back. */
const PATIENCE = { retryLimit: 5, retryBackoff: true, retryDelay: 30 };

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
    for (const name of this.handlers.keys()) if (!known.has(name)) await boss.createQueue(name, PATIENCE);
    if (deliver) for (const [name, handler] of this.handlers) await this.poll(boss, name, handler);
  }

  /** Declares a kind of job; to be called before `start`. */
  declare(name: string, handler: JobHandler): void {
    this.handlers.set(name, handler);
  }

  /** Queues a job inside the transaction `tx`; without a queue nothing may happen that needs it. */
  async send(tx: Rows, name: string, payload: Record<string, unknown>): Promise<void> {
    const executeSql = async (text: string, values?: unknown[]) => ({
      rows: await tx.rows<Record<string, unknown>>(text, values ?? []),
    });
    await this.running().send(name, payload, { db: { executeSql } });
  }

  /** Runs `name` by the clock: `cron` in Japanese time. */
  async schedule(name: string, cron: string): Promise<void> {
    await this.running().schedule(name, cron, {}, { tz: 'Asia/Tokyo' });
  }

  /**
   * Works off what waits now, in this process; used where nobody should wait for the next poll. Returns how many jobs
   * ran; where some failed, they are left to be tried again and the first failure is thrown in the end.
   */
  async runDue(): Promise<number> {
    const boss = this.running();
    const failures: unknown[] = [];
    let ran = 0;
    for (const [name, handler] of this.handlers) {
      const jobs = await boss.fetch<Record<string, unknown>>(name, { batchSize: 100 });
      for (const { id, status, output } of await attempts(handler, failures)(jobs))
        await (status === 'completed' ? boss.complete(name, id) : boss.fail(name, id, output));
      ran += jobs.length;
    }
    if (failures.length > 0) throw failures[0];
    return ran;
  }

  async onModuleDestroy(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 10_000 });
    this.boss = null;
  }

  private running(): PgBoss {
    if (!this.boss) throw new Error('The job queue does not run: what waits for it would be lost.');
    return this.boss;
  }

  private async poll(boss: PgBoss, name: string, handler: JobHandler): Promise<void> {
    const options = { pollingIntervalSeconds: 2, batchSize: 10, perJobResults: true } as const;
    await boss.work<Record<string, unknown>, void, typeof options>(name, options, attempts(handler));
  }
}

/** Each job for itself: one that fails is tried again later and does not hold up its neighbours. */
const attempts =
  (handler: JobHandler, failures: unknown[] = []) =>
  async (jobs: readonly Job<Record<string, unknown>>[]): Promise<JobResult[]> => {
    const results: JobResult[] = [];
    for (const { id, data } of jobs)
      try {
        await handler(data);
        results.push({ id, status: 'completed' });
      } catch (error) {
        failures.push(error);
        // Not the whole error: a failed query carries its parameters, which may be personal data.
        const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
        results.push({ id, status: 'failed', output: { name, message } });
      }
    return results;
  };
