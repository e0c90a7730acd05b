import { say } from './author-words.js';
import type { Place } from './curriculum-problem.js';
import { htmlTag } from './html-tag.js';

/**
 * Reads a value of a file and complains at its place. After a complaint the returned value is worthless: the whole file is dropped
 * (`CurriculumFiles.yaml`), so nobody ever sees it.
 */
export type Schema<T> = ((value: unknown, place: Place) => T) & { optional?: true };

function refuse<T>(place: Place, message: string): T {
  place.problem(message);
  return undefined as T;
}

export interface TextRule {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
  readonly like?: string;
}

/** A text that is not blank, and no HTML. */
export const text =
  ({ min = 1, max = 400, pattern, like = '' }: TextRule = {}): Schema<string> =>
  (value, place) => {
    if (typeof value !== 'string') return refuse(place, say.textWanted);
    const length = [...value.trim()].length;
    if (length < min || length > max) return refuse(place, say.length(length, min, max));
    if (pattern && !pattern.test(value)) return refuse(place, say.form(value, like));
    const tag = htmlTag(value);
    return tag ? refuse(place, say.rawHtml(tag)) : value.trim();
  };

export const number =
  (min: number, max: number): Schema<number> =>
  (value, place) =>
    typeof value === 'number' && value >= min && value <= max ? value : refuse(place, say.numberWanted(min, max));

export const whole =
  (min: number, max: number): Schema<number> =>
  (value, place) =>
    Number.isInteger(value) ? number(min, max)(value, place) : refuse(place, say.wholeWanted(min, max));

export const bool: Schema<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refuse(place, say.boolWanted);

export const oneOf =
  <T extends string>(...values: readonly T[]): Schema<T> =>
  (value, place) =>
    values.find((known) => known === value) ?? refuse(place, say.oneOf(String(value), values));

/** An id that must exist; `unknown` says what to do when it does not. */
export const among =
  (ids: ReadonlySet<string>, unknown: (id: string) => string): Schema<string> =>
  (value, place) =>
    typeof value === 'string' && ids.has(value) ? value : refuse(place, unknown(String(value)));

/** A list in which nothing may stand twice (as JSON). */
export const list =
  <T>(of: Schema<T>, min = 1, max = 100): Schema<T[]> =>
  (value, place) => {
    if (!Array.isArray(value)) return refuse(place, say.listWanted);
    if (value.length < min || value.length > max) return refuse(place, say.count(value.length, min, max));
    const seen = new Set<string>();
    return value.map((item, index) => {
      const content = JSON.stringify(item);
      if (seen.has(content)) place.at(index).problem(say.twice);
      seen.add(content);
      return of(item, place.at(index));
    });
  };

export const optional = <T>(of: Schema<T>): Schema<T | null> =>
  Object.assign((value: unknown, place: Place) => (value === undefined ? null : of(value, place)), {
    optional: true as const,
  });

type Fields = Readonly<Record<string, Schema<unknown>>>;
type Shape<F extends Fields> = { [K in keyof F]: F[K] extends Schema<infer T> ? T : never };

/** A map with exactly these keys; others are refused. */
export const object =
  <F extends Fields>(fields: F): Schema<Shape<F>> =>
  (value, place) => {
    if (!isMap(value)) return refuse(place, say.mapWanted);
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) place.at(key).problem(say.unknownKey(key, Object.keys(fields)));
    const read = Object.entries(fields).map(([key, schema]) => {
      if (!Object.hasOwn(value, key) && !schema.optional) return [key, refuse(place, say.missing(key))];
      return [key, schema(value[key], place.at(key))];
    });
    return Object.fromEntries(read) as Shape<F>;
  };

/** A map from known names to values of one kind. */
export const mapOf =
  <T>(key: Schema<string>, of: Schema<T>): Schema<Record<string, T>> =>
  (value, place) => {
    if (!isMap(value)) return refuse(place, say.mapWanted);
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [key(name, place.at(name)), of(item, place.at(name))]),
    );
  };

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
