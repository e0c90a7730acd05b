import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
export const assets = resolve(root, 'assets');
export const output = resolve(root, 'dist/assets');
export const cache = resolve(root, 'node_modules/.cache/kakehashi-assets');

/** Eight characters that change with the content: what makes `immutable` caching safe. */
export const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 10);

/** `css/app.css` → `css/app-1a2b3c4d5e.css`. */
export const hashed = (name, content) => name.replace(/(\.[a-z0-9]+)$/, `-${hashOf(content)}$1`);
