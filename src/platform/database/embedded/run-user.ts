import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { DatabaseStartError } from './database-start-error.js';

/** Whom the server runs as. `switch` is what spawn needs to become that user: empty when we are it already. */
export interface RunUser {
  name: string;
  uid: number;
  gid: number;
  switch: { uid?: number; gid?: number };
}

/**
 * PostgreSQL refuses to run as root, so root lends it a user that exists anyway. A folder that already belongs to
 * somebody decides for itself: installing a `postgres` user later must not lock us out of data that `nobody` owns.
 */
export async function chooseRunUser(folderOwner: number | undefined): Promise<RunUser> {
  if (process.getuid?.() !== 0) return ourselves(folderOwner);
  const entries = await passwdEntries();
  const wanted = folderOwner ? entries.filter((entry) => entry.uid === folderOwner) : namedEntries(entries);
  const entry = wanted[0];
  if (!entry) throw new DatabaseStartError(noUser(folderOwner || undefined));
  return { ...entry, switch: { uid: entry.uid, gid: entry.gid } };
}

function ourselves(folderOwner: number | undefined): RunUser {
  const { uid, gid, username } = lookUpOurselves();
  if (folderOwner !== undefined && folderOwner !== uid) {
    throw new DatabaseStartError(
      `The database folder belongs to user id ${folderOwner} and this is user id ${uid}: start as that user or as root, or set DATA_DIR to another folder.`,
    );
  }
  return { name: username, uid, gid, switch: {} };
}

function lookUpOurselves() {
  try {
    return userInfo();
  } catch {
    throw new DatabaseStartError(noUser(process.getuid?.()));
  }
}

function noUser(uid: number | undefined): string {
  const who = uid === undefined ? 'Neither a user "postgres" nor "nobody"' : `No user with id ${uid}`;
  return `${who} is in /etc/passwd, and PostgreSQL does not run without one: add it, or set DATABASE_URL to a PostgreSQL server.`;
}

async function passwdEntries() {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  return lines
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function namedEntries<Entry extends { name: string; uid: number }>(entries: Entry[]): Entry[] {
  return ['postgres', 'nobody'].flatMap((name) => entries.filter((entry) => entry.name === name && entry.uid > 0));
}
