import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DatabaseHome, giveFolder } from './database-home.js';
import { DatabaseStartError } from './database-start-error.js';

/** Socket addresses end at 107 bytes (103 on macOS); this is the longest name we put into the folder. */
const longestName = '/.s.PGSQL.5432.lock';
const longestAddress = 103;

/**
 * The private folder for the sockets. Below a very deep data directory the address would be too long, so the folder then
 * lies in /tmp: named there, not in TMPDIR, because two starts with different settings must meet at the same owner socket.
 */
export async function prepareRunFolder(home: DatabaseHome): Promise<string> {
  const near = join(home.folder, 'run');
  const folder = Buffer.byteLength(near + longestName) <= longestAddress ? near : shortName(home.folder);
  if (!existsSync(folder)) await giveFolder(folder, home.user);
  const found = await lstat(folder);
  if (found.isDirectory() && found.uid === home.user.uid && (found.mode & 0o022) === 0) return folder;
  throw new DatabaseStartError(`The socket folder ${folder} belongs to somebody else: remove it, or shorten DATA_DIR.`);
}

function shortName(folder: string): string {
  return `/tmp/kakehashi-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
}
