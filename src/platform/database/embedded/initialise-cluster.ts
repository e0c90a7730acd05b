import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseHome } from './database-home.js';
import { DatabaseStartError } from './database-start-error.js';
import { serverEnvironment } from './server-settings.js';

/** Name of the database and of the role that owns it. */
export const databaseName = 'kakehashi';

/** Makes the cluster unless it exists; returns its folder and the password of its owner. */
export async function initialiseCluster(home: DatabaseHome, binaries: string, durable: boolean) {
  const folder = join(home.folder, 'db');
  const passwordFile = join(home.folder, 'password');
  if (!existsSync(folder)) await create(home, binaries, passwordFile, durable);
  const password = await readFile(passwordFile, 'utf8').catch(() => {
    throw new DatabaseStartError(`The password file ${passwordFile} is missing: put it back beside the database.`);
  });
  return { folder, password: password.trim() };
}

/** Built in db.init and renamed when complete, so that an interrupted attempt never looks like a finished one. */
async function create(home: DatabaseHome, binaries: string, passwordFile: string, durable: boolean): Promise<void> {
  const unfinished = join(home.folder, 'db.init');
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  await chown(passwordFile, home.user.uid, home.user.gid);
  const failure = await run(join(binaries, 'bin/initdb'), initArguments(unfinished, passwordFile, durable), home);
  if (failure) {
    throw new DatabaseStartError(`The database could not be created in ${home.folder}: ${failure}`);
  }
  await rename(unfinished, join(home.folder, 'db'));
}

/** LC_CTYPE must be a UTF-8 one: with plain C the trigram index drops every Japanese character. */
function initArguments(folder: string, passwordFile: string, durable: boolean): string[] {
  return [
    ...['-D', folder, '-U', databaseName, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '--no-instructions'],
    ...(durable ? [] : ['--no-sync']),
  ];
}

/** Runs to the end; returns the last line of what it complained about, or nothing. */
function run(program: string, args: string[], { user }: DatabaseHome): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user.switch,
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code) => resolve(code === 0 ? undefined : firstError(complaint)));
  });
}

function firstError(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /error|fatal/i.test(line)) ?? lines[0] ?? 'no reason given';
}
