/**
 * A template is silent for a missing argument of `#if`, `#each`, a helper or a partial.
 * Around a page object this proxy makes every missing property an error, so that a typing slip is seen in tests and not by a reader.
 */
export function strictView<T>(value: T, path = 'page'): T {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const view = new Proxy(value, {
    get(target, property, receiver) {
      const found: unknown = Reflect.get(target, property, receiver);
      if (typeof property === 'symbol' || property in target || ALWAYS_ASKED.has(property))
        return typeof found === 'object' ? strictView(found, `${path}.${property.toString()}`) : found;
      throw new Error(`The page object has no "${path}.${property}"`);
    },
  }) as T & object;
  originals.set(view, value);
  return view;
}

const originals = new WeakMap<object, object>();

/** The object that a strict view was put around; anything else is itself. */
export const behind = (value: unknown): unknown =>
  value !== null && typeof value === 'object' ? (originals.get(value) ?? value) : value;

const ALWAYS_ASKED = new Set(['then', 'toJSON']);
