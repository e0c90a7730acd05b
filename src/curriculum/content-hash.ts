import { createHash } from 'node:crypto';
import { isMap } from './schema.js';

/** SHA-256 of a document, the same whatever the order of its keys. */
export const contentHash = (document: unknown): string =>
  createHash('sha256').update(canonical(document)).digest('hex');

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isMap(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${members.join(',')}}`;
}
