import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';
import type { CurriculumProblem, Place } from './curriculum-problem.js';

/** A place in a YAML file, found again by its path when something is wrong there. */
export class YamlPlace implements Place {
  constructor(
    private readonly source: { readonly file: string; readonly document: Document; readonly lines: LineCounter },
    private readonly problems: CurriculumProblem[],
    private readonly path: readonly (string | number)[] = [],
  ) {}

  at(key: string | number): Place {
    return new YamlPlace(this.source, this.problems, [...this.path, key]);
  }

  problem(message: string): void {
    this.problems.push({ file: this.source.file, line: this.line(), message });
  }

  /** The line of the key or list item; of the nearest one around it where it does not exist. */
  private line(): number {
    let node: unknown = this.source.document.contents;
    let offset = 0;
    for (const key of this.path) {
      const [position, inner] = stepInto(node, key);
      if (position === null) break;
      offset = position;
      node = inner;
    }
    return this.source.lines.linePos(offset).line || 1;
  }
}

function stepInto(node: unknown, key: string | number): [number | null, unknown] {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return [pair && isScalar(pair.key) ? startOf(pair.key) : null, pair?.value];
  }
  if (!isSeq(node)) return [null, null];
  const item = node.items[Number(key)];
  return [startOf(item), item];
}

const startOf = (node: unknown): number | null => (isNode(node) ? (node.range?.[0] ?? null) : null);
