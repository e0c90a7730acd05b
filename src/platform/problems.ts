/** Statuses that a page of ours can answer with besides success. */
export type ProblemStatus = 401 | 403 | 404 | 409 | 410 | 413 | 422 | 423 | 429;

/**
 * The only expected exception: something the person in front of the screen can understand and act on.
 * `code` is `<room>.<code>` (words at `<room>.problems.<code>`), or a plain code of the ground (`platform.problems.<code>`).
 */
export class Problem extends Error {
  constructor(
    readonly status: ProblemStatus,
    readonly code: string,
    readonly backTo: string | null = null,
    /** Of a text that is withheld for a while: since when. It has a page of its own. */
    readonly withheldSince: Date | null = null,
  ) {
    super(`${status} ${code}`);
  }
}

export const notFound = () => new Problem(404, 'not_found');
export const forbidden = (code = 'not_yours') => new Problem(403, code);
export const conflict = (code: string, backTo: string | null = null) => new Problem(409, code, backTo);
