import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../house/rooms';

const LONGEST = 60_000;
const surroundings = {
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: 'development',
  DEMONSTRATION: '0',
  LOG_LEVEL: 'error',
};

/** One process of the system. */
export class Launched {
  said = '';
  readonly ended: Promise<{ code: number | null; signal: string | null }>;

  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said += text;
      });
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  }

  static async start(env: Record<string, string>): Promise<Launched> {
    const port = Number(env['PORT'] ?? (await freePort()));
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
      cwd: root,
      env: { ...surroundings, PORT: String(port), ...env },
    });
    return new Launched(child, port);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** When it answers that it is ready; an error with its last words when it ends before. */
  async ready(): Promise<this> {
    await until(async () => {
      if (this.child.exitCode !== null) throw new Error(`It ended: ${this.said}`);
      return (await fetch(`${this.address}/health/ready`).catch(() => null))?.status === 200;
    });
    return this;
  }

  async stop(): Promise<{ code: number | null; signal: string | null }> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}

/** Asks again and again, generously: these tests are about what happens, not about when. */
export async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await happened()); waited += 50) {
    if (waited > LONGEST) throw new Error('It did not happen');
    await sleep(50);
  }
}

/** What a start that cannot work says, and how it ends. */
export async function refusalOf(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const launched = await Launched.start(env);
  const { code } = await launched.ended;
  return { code, said: launched.said };
}

export function verifyEvents(env: Record<string, string>): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['dist/verify-events.command.js'],
      { cwd: root, env: { ...surroundings, ...env } },
      (_, out, err) => resolve({ code: child.exitCode ?? -1, said: out + err }),
    );
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const trial = createServer().listen(0, '0.0.0.0', () => {
      const address = trial.address();
      trial.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The process of the built-in server of a data folder. */
export async function serverOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/db/postmaster.pid'), 'utf8')).split('\n')[0]);
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** The address of the built-in server of a data folder, for whoever may read its password. */
export async function urlOf(dataDir: string): Promise<string> {
  const password = (await readFile(join(dataDir, 'postgres/password'), 'utf8')).trim();
  return `postgresql://kakehashi:${password}@${encodeURIComponent(join(dataDir, 'postgres/run'))}/kakehashi`;
}
