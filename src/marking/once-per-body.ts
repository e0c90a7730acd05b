import type { WorkBody } from './work-body.js';

/** What follows from a text alone is worked out once, for as long as the text is at hand; and from the text with `beside` (its rubric, say), as long as that is the same. */
export function oncePerBody<T, Beside extends readonly unknown[] = []>(
  workOut: (body: WorkBody, ...beside: Beside) => T,
): (body: WorkBody, ...beside: Beside) => T {
  const known = new WeakMap<WorkBody, { readonly found: T; readonly beside: Beside }>();
  return (body, ...beside) => {
    const last = known.get(body);
    if (last && beside.every((one, index) => one === last.beside[index])) return last.found;
    const found = workOut(body, ...beside);
    known.set(body, { found, beside });
    return found;
  };
}
