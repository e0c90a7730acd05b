/** SQLSTATEs of a connection that is lost or refused, of a server that stops or starts, and of one that has no connection left. */
const AWAY = /^(08|57P0|53300)/;
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);
/** The driver's own errors have no code. */
const CUT_OFF = /^(Connection terminated|timeout exceeded when trying to connect)/;

/** Whether it failed because the database cannot be asked just now, and not because of what was asked. */
export function isAway(error: unknown): boolean {
  const { driverError } = (error ?? {}) as { driverError?: unknown };
  const cause = (driverError ?? error ?? {}) as {
    code?: string;
    message?: string;
    syscall?: string;
    severity?: string;
  };
  const { code = '', message = '', syscall, severity } = cause;
  const refused = UNREACHABLE.has(code) && (driverError !== undefined || syscall === 'connect');
  return refused || CUT_OFF.test(message) || (severity !== undefined && AWAY.test(code));
}
