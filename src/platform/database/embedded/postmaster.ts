import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DatabaseHome } from './database-home.js';
import { DatabaseStartError } from './database-start-error.js';
import { signal } from './leftover-server.js';
import { serverEnvironment } from './server-settings.js';

/**
 * Runs the server beside a reader of our pipe. The pipe closes when we close it and also when we die, however suddenly;
 * the reader then asks the server to stop. The shell itself waits for the server, so its end tells us of the server's.
 */
const watchdog = `
exec 3<&0 </dev/null
"$@" 3<&- & server=$!
( while read -r line <&3; do :; done; kill -INT "$server" ) 2>/dev/null & reader=$!
exec 3<&-
wait "$server"; code=$?
kill "$reader" 2>/dev/null
exit "$code"
`;

const oldLogSize = 10_000_000;

/** One life of the server process. */
export class Postmaster {
  readonly ended: Promise<void>;

  private constructor(
    private readonly shell: ChildProcess,
    private readonly home: DatabaseHome,
    private readonly database: string,
  ) {
    this.ended = new Promise((resolve) => {
      shell.once('error', () => resolve()).once('exit', () => resolve());
    });
  }

  /** Starts it in a session of its own, so that Ctrl-C reaches the application first. */
  static async launch(home: DatabaseHome, database: string, program: string, args: string[]): Promise<Postmaster> {
    const log = await openLog(home);
    const shell = spawn('/bin/sh', ['-c', watchdog, 'kakehashi-postgres', program, ...args], {
      cwd: '/',
      detached: true,
      env: serverEnvironment,
      stdio: ['pipe', log.fd, log.fd],
      ...home.user.switch,
    });
    const postmaster = new Postmaster(shell, home, database); // before anything is awaited, or its end could be missed
    shell.unref();
    shell.stdin?.on('error', () => undefined); // a write after the reader's end is nobody's concern
    (shell.stdin as unknown as { unref?: () => void } | null)?.unref?.();
    await log.close();
    return postmaster;
  }

  /** Resolves when connections are accepted; crash recovery may take its time, so only the server's end is a failure. */
  async ready(): Promise<void> {
    let ended = false;
    void this.ended.then(() => {
      ended = true;
    });
    while ((await this.status()) !== 'ready') {
      if (ended) throw new DatabaseStartError(`The database did not start: ${await this.lastComplaint()}`);
      await sleep(10);
    }
  }

  /** Closes the pipe and waits; a server that hangs is stopped the way a crash would, which loses nothing committed. */
  async stop(): Promise<void> {
    const pid = Number((await this.pidLines())[0]);
    this.shell.ref();
    this.shell.stdin?.destroy();
    const late = setTimeout(() => pid > 0 && signal(pid, 'SIGQUIT'), 20_000);
    await this.ended;
    clearTimeout(late);
  }

  private async status(): Promise<string> {
    return (await this.pidLines())[7]?.trim() ?? '';
  }

  private async pidLines(): Promise<string[]> {
    return (await readFile(join(this.database, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  }

  private async lastComplaint(): Promise<string> {
    const log = logPath(this.home);
    const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
    const fatal = lines.slice(-20).filter((line) => /FATAL|PANIC|ERROR|postgres:/.test(line));
    return `${fatal.at(-1) ?? lines.at(-1) ?? 'no reason given'} (see ${log})`;
  }
}

function logPath(home: DatabaseHome): string {
  return join(home.folder, 'server.log');
}

async function openLog(home: DatabaseHome) {
  const path = logPath(home);
  if (existsSync(path) && (await stat(path)).size > oldLogSize) await rename(path, `${path}.old`);
  const log = await open(path, 'a', 0o600);
  await log.chown(home.user.uid, home.user.gid);
  return log;
}
