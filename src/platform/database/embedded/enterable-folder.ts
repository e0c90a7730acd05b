import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemCode } from './database-start-error.js';

/**
 * Makes a folder and its parents so that the run user can pass through them but not list them, whatever the umask.
 * Of folders that exist only the last one is opened for passing, and only when it is root's own.
 */
export async function makeEnterable(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return make(folder);
  const closed = (found.mode & 0o001) === 0;
  if (closed && found.uid === 0 && process.getuid?.() === 0) await chmod(folder, (found.mode & 0o7777) | 0o011);
}

async function make(folder: string): Promise<void> {
  const parent = dirname(folder);
  if (!(await stat(parent).catch(() => undefined))) await make(parent);
  try {
    await mkdir(folder);
    await chmod(folder, 0o711);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error;
  }
}
