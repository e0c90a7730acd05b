import { readFileSync } from 'node:fs';
import { filesBelow, root } from './rooms';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string>;
}

interface Lock {
  readonly packages: Record<string, Partial<Manifest> & { readonly resolved?: string }>;
}

const read = <T>(path: string): T => JSON.parse(readFileSync(`${root}/${path}`, 'utf8')) as T;

const manifest = read<Manifest>('package.json');
const lock = read<Lock>('package-lock.json');
const decision = readFileSync(`${root}/docs/decisions/0010-run-time-dependencies.md`, 'utf8');

/** Rows of the decision's tables: `| `name` | why |`; fonts share a row. */
const explained = [...decision.matchAll(/^\|([^|]*)\|(.*)\|$/gm)].flatMap(([, names = '', why = '']) =>
  [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, why: why.trim() })),
);

describe('run-time dependencies', () => {
  it('are each named in their decision, with the reason', () => {
    const reasoned = new Set(explained.filter(({ why }) => why.length >= 20).map(({ name }) => name));
    expect(Object.keys(manifest.dependencies).filter((name) => !reasoned.has(name))).toEqual([]);
  });

  it('are no longer named in the decision when they are gone', () => {
    expect(explained.filter(({ name }) => !(name in manifest.dependencies)).map(({ name }) => name)).toEqual([]);
  });

  it('hold every package that the sources ask for, types aside', () => {
    const asked = filesBelow('src', '.ts').flatMap(({ path, text }) =>
      [
        ...text
          .replace(/^import type [^;]+;/gm, '')
          .matchAll(/(?:from|import) '((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g),
      ].map(([, name = '']) => ({
        path,
        name,
      })),
    );
    expect(asked.filter(({ name }) => !(name in manifest.dependencies))).toEqual([]);
  });
});

describe('versions', () => {
  it('are exact, so that an update is a commit', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('are those of the lock file', () => {
    const { dependencies, devDependencies } = lock.packages[''] ?? {};
    expect({ dependencies, devDependencies }).toEqual({
      dependencies: manifest.dependencies,
      devDependencies: manifest.devDependencies,
    });
  });
});

describe('the lock file', () => {
  it('names no host: where packages come from is the business of the machine that installs them', () => {
    const hosts = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(hosts.map(([path, { resolved }]) => `${path}: ${resolved}`)).toEqual([]);
  });
});
