/**
 * What follows from an object alone (a text, a lesson) is worked out once, for as long as the object is there; and from the object with `beside` (its rubric,
 * say), as long as that is the same. So it is also the same object each time, and a page renders it once (docs/decisions/0045-rendered-once.md).
 */
export function oncePer<Key extends object, T, Beside extends readonly unknown[] = []>(
  workOut: (key: Key, ...beside: Beside) => T,
): (key: Key, ...beside: Beside) => T {
  const known = new WeakMap<Key, { readonly found: T; readonly beside: Beside }>();
  return (key, ...beside) => {
    const last = known.get(key);
    if (last && beside.every((one, index) => one === last.beside[index])) return last.found;
    const found = workOut(key, ...beside);
    known.set(key, { found, beside });
    return found;
  };
}
