/** The database of our own cannot run. The message is one line that tells the operator what to do. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}

/** The system's short code (EACCES, ENOSPC …) of a failed call, for use inside such a line. */
export function systemCode(error: unknown): string {
  const named = typeof error === 'object' && error !== null && 'code' in error; // not instanceof: jest has its own Error
  return named ? String(error.code) : String(error);
}
