import { ConfigError } from '#platform/config';
import { DatabaseStartError } from '#platform/database/embedded/database-start-error';

interface Failure {
  readonly code?: string;
  readonly syscall?: string;
  readonly port?: number;
  readonly stack?: string;
  readonly message?: string;
}

/** One line that says what to do, for what can go wrong at start; the stack only where nobody foresaw it. */
export function tellWhy(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseStartError) return error.message;
  const { code = '', syscall = '', port = 0, stack, message } = error as Failure;
  if (syscall === 'listen') return aboutPort(code, port);
  if (UNREACHABLE.has(code) || CONNECTING.has(syscall))
    return `The database of DATABASE_URL cannot be reached (${code}). Start it, or unset DATABASE_URL to use the built-in one.`;
  if (code === UNKNOWN_TABLE) return 'The database holds no tables of this system. Start the system once: bin/start';
  return stack ?? String(message ?? error);
}

function aboutPort(code: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} bin/start`;
  if (code === 'EACCES')
    return `Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 bin/start`;
  return `Port ${port} cannot be opened (${code}). Choose another: PORT=3000 bin/start`;
}

/** The calls that fail while a connection is made. */
const CONNECTING = new Set(['connect', 'getaddrinfo']);

/** Several addresses that all refuse come as one error without a call; the rest is PostgreSQL's own refusal to let us in. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  '28P01',
  '28000',
  '3D000',
  '57P03',
  '53300',
]);

const UNKNOWN_TABLE = '42P01';
