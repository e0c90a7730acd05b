import { randomBytes } from 'node:crypto';
import { chown, rename, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import type { DatabaseHome } from './database-home.js';
import { DatabaseStartError, systemCode } from './database-start-error.js';

/**
 * One process owns a data folder: it listens on a socket there. Unlike a file with a process id this cannot be mistaken:
 * the socket answers exactly as long as its owner lives.
 */
export async function takeOwnership(runFolder: string, home: DatabaseHome): Promise<() => Promise<void>> {
  const address = join(runFolder, 'owner.sock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const server = await listen(address);
    if (server) await chown(address, home.user.uid, home.user.gid); // or a later start as that user could not ask it
    if (server) return () => new Promise((resolve) => server.close(() => resolve()));
    if (await answers(address)) break;
    if (!(await removeStale(address))) break;
  }
  throw new DatabaseStartError(
    `Another running server already uses the database in ${home.folder}: stop it first, or set DATA_DIR to another folder.`,
  );
}

async function listen(address: string): Promise<Server | undefined> {
  const server = createServer((peer) => peer.destroy());
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(address, resolve));
    return server.unref();
  } catch (error) {
    if (systemCode(error) === 'EADDRINUSE') return undefined;
    throw new DatabaseStartError(
      `The socket ${address} cannot be made (${systemCode(error)}): set DATA_DIR to a folder on a local disk.`,
    );
  }
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const peer = connect(address);
    peer.once('connect', () => resolve(true)).once('error', () => resolve(false));
    peer.once('close', () => peer.destroy());
  });
}

/** Set aside before it is deleted: if somebody took ownership in between, the socket set aside is theirs and answers. */
async function removeStale(address: string): Promise<boolean> {
  const aside = `${address}.${randomBytes(3).toString('hex')}`;
  await rename(address, aside).catch(() => undefined);
  const alive = await answers(aside);
  await (alive ? rename(aside, address) : unlink(aside).catch(() => undefined));
  return !alive;
}
