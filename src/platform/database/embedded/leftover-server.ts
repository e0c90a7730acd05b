import { execFileSync } from 'node:child_process';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseStartError } from './database-start-error.js';

/**
 * Stops a server that outlived its application and removes what a killed one left behind. Only called by the owner of
 * the folder, so whatever still runs there is nobody's any more.
 */
export async function clearLeftovers(database: string, runFolder: string): Promise<void> {
  const pidFile = join(database, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (pid > 0 && (await serves(pid, database))) await stop(pid, database);
  await rm(pidFile, { force: true });
  const sockets = (await readdir(runFolder)).filter((name) => name.startsWith('.s.PGSQL.'));
  await Promise.all(sockets.map((name) => rm(join(runFolder, name), { force: true })));
}

async function stop(pid: number, database: string): Promise<void> {
  for (let waited = 0; await serves(pid, database); waited += 10) {
    // SIGINT is PostgreSQL's fast shutdown; SIGQUIT leaves the rest to crash recovery, which loses nothing either.
    if (waited === 0) signal(pid, 'SIGINT');
    if (waited === 20_000) signal(pid, 'SIGQUIT');
    if (waited > 30_000) {
      throw new DatabaseStartError(`A leftover PostgreSQL server (process ${pid}) does not stop: end that process.`);
    }
    await sleep(10);
  }
}

/** Sends a signal to a process that may be gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // gone
  }
}

/** Process ids are reused: only a living process that stands in our data folder is our server. Zombies stand nowhere. */
async function serves(pid: number, database: string): Promise<boolean> {
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === database;
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(`-D ${database}`);
  } catch {
    return false;
  }
}
