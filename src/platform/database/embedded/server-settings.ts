/** For a small server that it shares with the application. Durability is left as PostgreSQL has it: complete. */
const recommended: Record<string, string> = {
  max_connections: '60',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off', // the packaged server has no compiler library
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // The server's own log must not hold what people wrote: neither statements nor the values of a violated constraint.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** The command line of the server: reachable through a socket in a private folder only, never over the network. */
export function serverArguments(database: string, runFolder: string, settings: Record<string, string>): string[] {
  const all = {
    ...recommended,
    ...settings,
    listen_addresses: '',
    port: '5432', // part of the socket's name, no port is opened
    unix_socket_directories: runFolder,
    unix_socket_permissions: '0700',
  };
  return ['-D', database, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Nothing of our own surroundings (PGDATA, PGOPTIONS, LANG …) may steer the server. */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
