import type { WorkBody } from './work-body.js';

/** What follows from a text alone is worked out once, for as long as the text is at hand. */
export function oncePerBody<T>(workOut: (body: WorkBody) => T): (body: WorkBody) => T {
  const known = new WeakMap<WorkBody, { readonly found: T }>();
  return (body) => {
    const one = known.get(body) ?? { found: workOut(body) };
    known.set(body, one);
    return one.found;
  };
}
