import { join } from 'node:path';
import { createDatabase } from './create-database.js';
import { prepareHome } from './database-home.js';
import { databaseName, initialiseCluster } from './initialise-cluster.js';
import { KeepAlive } from './keep-alive.js';
import { checkVersion, findBinaries } from './native-binaries.js';
import { takeOwnership } from './owner-lock.js';
import { prepareRunFolder } from './run-folder.js';
import { serverArguments } from './server-settings.js';

export interface EmbeddedPostgresOptions {
  /** The server keeps everything in `<dataDir>/postgres`. */
  dataDir: string;
  /** PostgreSQL settings that differ from the recommended ones, for example `fsync: 'off'` in tests. */
  settings?: Record<string, string>;
  log?: (message: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection string over the Unix socket, for pg, TypeORM and pg-boss; `new URL` reads it too. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Runs a PostgreSQL server of our own, as root or as an ordinary user, until `stop` or the end of this process.
 * Refuses with a `DatabaseStartError` when it cannot. Does not keep the process alive by itself.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { settings = {}, log = () => undefined } = options;
  const home = await prepareHome(options.dataDir, log);
  const runFolder = await prepareRunFolder(home);
  const giveUpOwnership = await takeOwnership(runFolder, home);
  try {
    const binaries = await findBinaries(home);
    const { folder, password } = await initialiseCluster(home, binaries, settings['fsync'] !== 'off');
    await checkVersion(binaries, folder);
    const args = serverArguments(folder, runFolder, settings);
    const server = new KeepAlive({ home, folder, runFolder, program: join(binaries, 'bin/postgres'), args }, log);
    await server.start();
    const url = `postgresql://${databaseName}:${password}@${encodeURIComponent(runFolder)}/${databaseName}`;
    try {
      await createDatabase(url);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return { url, stop: () => server.stop().then(giveUpOwnership) };
  } catch (error) {
    await giveUpOwnership();
    throw error;
  }
}
