import { Client, DatabaseError } from 'pg';

/** Makes the application's database on a new cluster; reaching it is also the proof that signing in works. */
export async function createDatabase(url: string): Promise<void> {
  try {
    await connected(url, async () => undefined);
  } catch (error) {
    const missing = error instanceof DatabaseError && error.code === '3D000';
    if (!missing) throw error;
    const own = new URL(url);
    const name = own.pathname.slice(1);
    own.pathname = '/postgres';
    await connected(own.href, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
  }
}

async function connected(url: string, act: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // without a listener a server that goes away takes the process with it
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
