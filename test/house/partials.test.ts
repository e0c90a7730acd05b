import Handlebars from 'handlebars';
import { filesBelow } from './rooms';

type Node = hbs.AST.Node & Record<string, unknown>;

const templates = new Map(
  filesBelow('templates', '.hbs').map(({ path, text }) => [path.replace(/^templates\/|\.hbs$/g, ''), text]),
);
const programs = new Map<string, Node>();
const programOf = (name: string): Node => {
  const known = programs.get(name) ?? (Handlebars.parse(templates.get(name) ?? '') as unknown as Node);
  programs.set(name, known);
  return known;
};

const originalOf = (node: unknown): string => String((node as { original: unknown }).original);
const pairsOf = ({ hash }: Node) => (hash as hbs.AST.Hash | undefined)?.pairs ?? [];
const handedTo = (node: Node): string[] => pairsOf(node).map(({ key }) => key);

/** Everything in a node with how many times another object stands before it (inside `#each` and `#once`). */
function* within(node: Node, depth = 0): Generator<[Node, number]> {
  yield [node, depth];
  const inner =
    node.type === 'BlockStatement' && ['each', 'once'].includes(originalOf(node['path'])) ? depth + 1 : depth;
  for (const key of ['body', 'params']) for (const part of (node[key] as Node[]) ?? []) yield* within(part, depth);
  for (const { value } of pairsOf(node)) yield* within(value as Node, depth);
  if (['MustacheStatement', 'SubExpression'].includes(node.type)) {
    const { path, params } = node as unknown as { path: Node; params: unknown[] };
    if (params.length === 0 && !node['hash']) yield [path, depth];
  }
  if (node['program']) yield* within(node['program'] as Node, inner);
  if (node['inverse']) yield* within(node['inverse'] as Node, depth);
}

/** The names that a template reads from the object it is given, itself or in partials that it hands this object on to. */
function readBy(name: string): Set<string> {
  const read = new Set<string>();
  for (const [node, depth] of within(programOf(name))) {
    const { type, params = [] } = node as unknown as { type: string; params?: unknown[] };
    if (type === 'PathExpression' && !node['data'] && node['depth'] === depth)
      read.add(String((node['parts'] as string[])[0]));
    if (type !== 'PartialStatement' && type !== 'PartialBlockStatement') continue;
    const handedOn = depth === 0 && params.length === 0 && !(type === 'PartialStatement' && node['hash']);
    if (!handedOn || originalOf(node['name']) === '@partial-block') continue;
    const handed = handedTo(node);
    for (const one of readBy(originalOf(node['name']))) if (!handed.includes(one)) read.add(one);
  }
  read.delete('csrf');
  return read;
}

const calls = [...templates.keys()]
  .filter((name) => !name.startsWith('certificate/') && !name.startsWith('emails/'))
  .flatMap((name) => [...within(programOf(name))].map(([node]) => ({ name, node })))
  .filter(({ node }) => /^Partial/.test(node.type) && node['hash'] && (node['params'] as []).length === 0);

describe('a partial with parameters', () => {
  it('is handed everything it reads: nothing of the page around it reaches it by itself', () => {
    expect(calls.length).toBeGreaterThan(500);
    const missing = calls.flatMap(({ name, node }) => {
      const [partial, handed] = [originalOf(node['name']), handedTo(node)];
      return [...readBy(partial)].filter((one) => !handed.includes(one)).map((one) => `${name} → ${partial}: ${one}`);
    });
    expect(missing).toEqual([]);
  });
});
