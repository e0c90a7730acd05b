import { existsSync, readFileSync } from 'node:fs';
import { root } from '../config.js';

/** Logical names of built files (`css/app.css`) and the hashed addresses under which they are served for ever. */
export class Assets {
  private readonly manifest: Record<string, string>;

  constructor(file = `${root}/dist/assets/manifest.json`) {
    this.manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  }

  href(name: string): string {
    const hashed = this.manifest[name];
    if (!hashed) throw new Error(`No asset "${name}": run bin/build`);
    return `/assets/${hashed}`;
  }
}
