import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, visit } from 'yaml';
import { say } from './author-words.js';
import type { CurriculumProblem, Place } from './curriculum-problem.js';
import type { Schema } from './schema.js';
import { YamlPlace } from './yaml-place.js';

const MAX_BYTES = 1_000_000;
const MEDIA = /\.(mp4|vtt)$/;
/** Files for people, not for the course. */
const NOTES = /(^|\/)(DESIGN|REVIEWS|README)\.md$|(^|\/)\.[^/]*$/;

/** A value read from a file, with the place where it stands, for what can only be judged later. */
export interface Read<T> {
  readonly value: T;
  readonly place: Place;
}

/** The folder of a curriculum: reads, remembers what was read, collects what is wrong. */
export class CurriculumFiles {
  readonly problems: CurriculumProblem[] = [];
  private readonly used = new Set<string>();

  constructor(private readonly directory: string) {}

  has(path: string): boolean {
    return existsSync(join(this.directory, path));
  }

  problem(file: string, message: string, line = 1): void {
    this.problems.push({ file, line, message });
  }

  /** Names of the entries of a folder, sorted; none where there is no folder. */
  names(folder: string): string[] {
    return this.has(folder)
      ? readdirSync(join(this.directory, folder))
          .filter((name) => !name.startsWith('.'))
          .sort()
      : [];
  }

  /** The text of a file, or null with a problem. */
  text(path: string): string | null {
    if (!this.check(path)) return null;
    const content = readFileSync(join(this.directory, path));
    const decoded = content.toString('utf8');
    if (decoded.includes('\uFFFD')) this.problem(path, say.notUtf8);
    return decoded.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  }

  /** Says that captions of a film exist; what they say is not judged. */
  medium(path: string): boolean {
    return MEDIA.test(path) && this.check(path, Number.POSITIVE_INFINITY);
  }

  /** The bytes of a film, or null with a problem. */
  bytes(path: string): Buffer | null {
    return this.medium(path) ? readFileSync(join(this.directory, path)) : null;
  }

  /** The value of a YAML file, or null when anything in it is wrong. */
  yaml<T>(path: string, schema: Schema<T>): Read<T> | null {
    const content = this.text(path);
    if (content === null) return null;
    const before = this.problems.length;
    const lines = new LineCounter();
    const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
    for (const fault of [...document.errors, ...document.warnings])
      this.problem(path, say.yaml(fault.message), lines.linePos(fault.pos[0]).line);
    visit(document, {
      Alias: (_, alias) => this.problem(path, say.noAlias, lines.linePos(alias.range?.[0] ?? 0).line),
    });
    if (this.problems.length > before) return null;
    const place = new YamlPlace({ file: path, document, lines }, this.problems);
    const value = schema(plain(document.toJS()), place);
    return this.problems.length > before ? null : { value, place };
  }

  /** Declares that everything below a folder is left aside on purpose. */
  leaveAside(folder: string): void {
    if (this.has(folder)) for (const path of this.below(folder)) this.used.add(path);
  }

  /** Complains about files that nothing refers to, such as a misspelt name. */
  refuseUnused(): void {
    for (const path of this.below('')) if (!this.used.has(path) && !NOTES.test(path)) this.problem(path, say.unused);
  }

  private check(path: string, max = MAX_BYTES): boolean {
    this.used.add(path);
    const found = lstatSync(join(this.directory, path), { throwIfNoEntry: false });
    if (!found) this.problem(path, say.noFile);
    else if (!found.isFile()) this.problem(path, say.notAFile);
    else if (found.size > max) this.problem(path, say.tooLarge(found.size));
    else return true;
    return false;
  }

  private below(folder: string): string[] {
    const entries = readdirSync(join(this.directory, folder), { withFileTypes: true });
    return entries.flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? this.below(path) : [path];
    });
  }
}

/** Plain values only (no Map from exotic YAML keys). */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
