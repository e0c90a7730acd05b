import fc from 'fast-check';
import Handlebars from 'handlebars';

/** What templates ask of an object: the names they read from it, and what they read from its items where it is a list. */
export interface Shape {
  readonly names: Map<string, Shape>;
  items: Shape | null;
  /** Somewhere it is asked whether it is there at all. */
  isAsked: boolean;
}

type Node = Record<string, unknown> & { type: string };

const newShape = (): Shape => ({ names: new Map(), items: null, isAsked: false });

/** What a template and its partials read from their page object (`view`) and from `@page`. */
export function shapesOf(name: string, sources: ReadonlyMap<string, string>): { view: Shape; page: Shape } {
  const [view, page] = [newShape(), newShape()];
  new Reading(sources, page).template(name, [view]);
  return { view, page };
}

class Reading {
  constructor(
    private readonly sources: ReadonlyMap<string, string>,
    private readonly page: Shape,
  ) {}

  template(name: string, scopes: Shape[]): void {
    this.read(Handlebars.parse(this.sources.get(name) ?? '') as unknown as Node, scopes);
  }

  private read(node: Node | undefined, scopes: Shape[]): void {
    for (const one of (node?.['body'] ?? []) as Node[]) {
      if (one.type === 'MustacheStatement') this.value(one, scopes);
      if (one.type === 'BlockStatement') this.block(one, scopes);
      if (one.type === 'PartialStatement' || one.type === 'PartialBlockStatement') this.partial(one, scopes);
    }
  }

  private block(node: Node, scopes: Shape[]): void {
    const given = this.value((node['params'] as Node[])[0] as Node, scopes);
    const name = (node['path'] as Node)['original'];
    if (name === 'once') {
      this.read(node['program'] as Node, [given]);
      return;
    }
    const isList = name === 'each';
    given.isAsked = true;
    if (isList) given.items ??= newShape();
    this.read(node['program'] as Node, isList ? [...scopes, given.items as Shape] : scopes);
    this.read(node['inverse'] as Node | undefined, scopes);
  }

  private partial(node: Node, scopes: Shape[]): void {
    const original = (node['name'] as Node)['original'] as string | undefined;
    const [context] = (node['params'] as Node[]).map((one) => this.value(one, scopes));
    const hash = node['hash'] as { pairs: { key: string; value: Node }[] } | undefined;
    const here = scopes.at(-1) as Shape;
    const handed = hash ? newShape() : (context ?? here);
    for (const { key, value } of hash?.pairs ?? []) handed.names.set(key, this.value(value, scopes));
    if (original && original !== '@partial-block') this.template(original, [handed]);
    this.read(node['program'] as Node | undefined, hash ? [...scopes, here] : scopes);
  }

  private value(node: Node, scopes: Shape[]): Shape {
    if (node.type === 'PathExpression') return this.path(node, scopes);
    const params = (node['params'] ?? []) as Node[];
    const pairs = (node['hash'] as { pairs: { value: Node }[] } | undefined)?.pairs ?? [];
    for (const one of [...params, ...pairs.map(({ value }) => value)]) this.value(one, scopes);
    return node.type === 'MustacheStatement' && params.length + pairs.length === 0
      ? this.path(node['path'] as Node, scopes)
      : newShape();
  }

  private path(node: Node, scopes: Shape[]): Shape {
    const parts = node['parts'] as string[];
    if (node['data']) return parts[0] === 'page' ? along(this.page, parts.slice(1)) : newShape();
    return along(scopes.at(-1 - (node['depth'] as number)) ?? newShape(), parts);
  }
}

function along(from: Shape, parts: readonly string[]): Shape {
  let shape = from;
  for (const part of parts) {
    const next = shape.names.get(part) ?? newShape();
    shape.names.set(part, next);
    shape = next;
  }
  return shape;
}

const leaf = fc.oneof(
  fc.constantFrom<unknown>('', 0, 1, 7.5, true, false, null, '<b class="x">&\'`=</b>', 'a', '{count}'),
  fc.string({ maxLength: 6 }),
);

/** Objects of a shape. `gaps`: now and then something is missing that is read. */
export function objectsOf(shape: Shape, gaps: boolean): fc.Arbitrary<unknown> {
  const names = [...shape.names].filter(([name]) => !(shape.items && name === 'length'));
  const nothing = fc.constantFrom<unknown>(null, undefined);
  const sometimes = (one: fc.Arbitrary<unknown>) =>
    shape.isAsked || gaps ? fc.oneof({ arbitrary: one, weight: 4 }, { arbitrary: nothing, weight: 1 }) : one;
  if (shape.items) {
    const something = objectsOf(shape.items, gaps).filter((item) => item !== null && item !== undefined);
    return sometimes(fc.array(something, { maxLength: 3 }));
  }
  if (names.length === 0) return leaf;
  const fields = Object.fromEntries(names.map(([name, one]) => [name, objectsOf(one, gaps)]));
  return sometimes(
    gaps
      ? fc.record(fields, { requiredKeys: [], noNullPrototype: true })
      : fc.record(fields, { noNullPrototype: true }),
  );
}
