import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { exportsOf, filesBelow, root } from './rooms';

interface Life {
  readonly name: string;
  readonly statuses: readonly string[];
  readonly transitions: Record<string, { from: readonly string[]; to: string }>;
}

/** `xStatuses` and `xLife` of every status file; `stages`/`stageLife` too. */
const lives: Life[] = filesBelow('src', '-status.ts').flatMap(({ path }) => {
  const module = exportsOf<unknown>(path);
  return Object.entries(module)
    .filter(([name]) => name.endsWith('Life'))
    .map(([name, transitions]) => {
      const thing = name.slice(0, -4);
      const statuses = (module[`${thing}Statuses`] ?? module[`${thing}s`]) as readonly string[] | undefined;
      return { name: thing, statuses: statuses ?? [], transitions: transitions as Life['transitions'] };
    });
});

const migrations = filesBelow('src/migrations', '.ts')
  .map((file) => file.text)
  .join('\n');
/** Every `column text … CHECK (column IN (…))` of the migrations, and those that replaced one later, as sorted word lists. */
const checks = [
  ...migrations.matchAll(
    /(?:(?:status|stage|kind) text NOT NULL(?: DEFAULT '\w+')?|CONSTRAINT \w+) CHECK \((?:\w*status|stage|kind) IN \(([^)]*)\)/g,
  ),
].map((match) =>
  [...(match[1] ?? '').matchAll(/'(\w+)'/g)]
    .map((word) => word[1])
    .sort()
    .join(),
);

const drawing = (life: Life): string =>
  [
    `## ${life.name}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(life.transitions).flatMap(([action, { from, to }]) =>
      from.map((status) => `  ${status} --> ${to}: ${action}`),
    ),
    '```',
    '',
  ].join('\n');

const page = [
  '# States',
  '',
  'Made from the status files by `test/house/states.test.ts`; do not edit.',
  '',
  ...[...lives].sort((a, b) => a.name.localeCompare(b.name)).map(drawing),
].join('\n');

describe('states', () => {
  it('are declared for every life', () => {
    expect(lives.filter((life) => life.statuses.length === 0).map((life) => life.name)).toEqual([]);
    expect(lives.length).toBeGreaterThan(5);
  });

  it.each(lives.map((life) => [life.name, life] as const))(
    'of %s are the words of a CHECK in the database',
    (_, life) => {
      expect(checks).toContain([...life.statuses].sort().join());
    },
  );

  it.each(lives.map((life) => [life.name, life] as const))(
    'of %s are all named by its transitions, and lead nowhere else',
    (_, life) => {
      const reached = Object.values(life.transitions).flatMap(({ from, to }) => [...from, to]);
      expect(reached.filter((status) => !life.statuses.includes(status))).toEqual([]);
    },
  );

  it('are drawn in docs/states.md (written anew with UPDATE=1)', () => {
    const file = `${root}/docs/states.md`;
    if (process.env['UPDATE']) writeFileSync(file, page);
    expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(page);
  });
});
