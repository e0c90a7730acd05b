import { spawnSync } from 'node:child_process';
import { chown, lstat, mkdir, mkdtemp, realpath, rmdir, stat, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseStartError, systemCode } from './database-start-error.js';
import { makeEnterable } from './enterable-folder.js';
import { chooseRunUser, type RunUser } from './run-user.js';

/** The folder that holds everything of the server (`<dataDir>/postgres`), and the user it belongs to. */
export interface DatabaseHome {
  folder: string;
  user: RunUser;
}

/** Where root keeps the data when the run user cannot enter the data directory (a checkout in root's own home). */
const placeOutside = '/var/lib/kakehashi';

/** Finds or makes the folder; the run user can write in it when this returns. */
export async function prepareHome(dataDir: string, log: (message: string) => void): Promise<DatabaseHome> {
  const wish = join(resolve(dataDir), 'postgres');
  try {
    await makeEnterable(resolve(dataDir));
    const folder = await existingFolder(wish);
    const user = await chooseRunUser(folder === undefined ? undefined : (await stat(folder)).uid);
    return folder ? checked({ folder, user }) : await makeHome(wish, user, log);
  } catch (error) {
    if (error instanceof DatabaseStartError) throw error;
    throw new DatabaseStartError(
      `The data directory ${dataDir} cannot be written (${systemCode(error)}): correct its permissions or set DATA_DIR to another folder.`,
    );
  }
}

/** Makes a folder for the run user alone. */
export async function giveFolder(folder: string, user: RunUser): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (user.switch.uid !== undefined) await chown(folder, user.uid, user.gid);
}

async function existingFolder(wish: string): Promise<string | undefined> {
  if (!(await lstat(wish).catch(() => undefined))) return undefined;
  return realpath(wish).catch(() => {
    throw new DatabaseStartError(
      `${wish} is a link to a folder that is gone: put the folder back, or remove the link to begin with an empty database.`,
    );
  });
}

async function makeHome(wish: string, user: RunUser, log: (message: string) => void): Promise<DatabaseHome> {
  await giveFolder(wish, user);
  const inside = { folder: await realpath(wish), user };
  if (mayWrite(inside)) return inside;
  await rmdir(wish);
  await makeEnterable(placeOutside);
  const folder = await mkdtemp(join(placeOutside, 'database-'));
  await chown(folder, user.uid, user.gid);
  await symlink(folder, wish);
  log(`user ${user.name} cannot enter ${wish}, so the database is kept in ${folder}`);
  return checked({ folder, user });
}

function checked(home: DatabaseHome): DatabaseHome {
  if (mayWrite(home)) return home;
  throw new DatabaseStartError(
    `User ${home.user.name} cannot write in ${home.folder}: correct its permissions or set DATA_DIR to a folder outside private homes.`,
  );
}

function mayWrite({ folder, user }: DatabaseHome): boolean {
  const trial = spawnSync('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { cwd: '/', ...user.switch });
  return trial.status === 0;
}
