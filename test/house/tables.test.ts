import { filesBelow, roomOf, storeyOf } from './rooms';

/** Tables without an entity, and the room they belong to. */
const withoutEntity: Record<string, string> = {
  events: 'platform',
  events_to_seal: 'platform',
  event_seals: 'platform',
  handled_events: 'platform',
  http_sessions: 'platform',
  mark_history: 'marking',
  redactable_texts: 'quarantine',
  settings: 'platform',
};

const sources = filesBelow('src', '.ts').filter((file) => !file.path.startsWith('src/migrations/'));

const owners = new Map(
  Object.entries(withoutEntity).concat(
    sources.flatMap(({ path, text }) =>
      [...text.matchAll(/@Entity\('(\w+)'\)/g)].map((match): [string, string] => [match[1] ?? '', roomOf(path) ?? '']),
    ),
  ),
);

const created = new Set(
  filesBelow('src/migrations', '.ts').flatMap(({ text }) =>
    [...text.matchAll(/CREATE TABLE (\w+)/g)].map((match) => match[1] ?? ''),
  ),
);

/** The tables that SQL in a source file names. */
const namedIn = (text: string): string[] =>
  [...text.matchAll(/`[^`]*`|'[^'\n]*'/g)]
    .map((literal) => literal[0])
    .filter((literal) => /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|JOIN)\b/.test(literal))
    .flatMap((literal) => [...literal.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)/g)].map((match) => match[1] ?? ''))
    .filter((table) => created.has(table));

describe('tables', () => {
  it('belong to one room each', () => {
    const unowned = [...created].filter((table) => !owners.has(table));
    expect(unowned).toEqual([]);
  });

  it('are named in SQL only by their own room and by rooms above it', () => {
    const offences = sources.flatMap(({ path, text }) => {
      const room = roomOf(path);
      if (!room || room === 'reporting') return [];
      return namedIn(text)
        .filter((table) => owners.get(table) !== room && storeyOf(owners.get(table) ?? '') >= storeyOf(room))
        .map((table) => `${path} names ${table}`);
    });
    expect(offences).toEqual([]);
  });
});

describe('writing', () => {
  it('happens only through Work: nobody else asks for a repository, a data source or a client', () => {
    const offences = sources
      .filter(
        ({ path }) =>
          !path.startsWith('src/platform/') &&
          !/^src\/[^/]+\.ts$/.test(path) &&
          path !== 'src/demonstration/prepare-test-template.ts',
      )
      .filter(({ text }) => /InjectRepository|\bDataSource\b|\bRepository\b|from 'pg'/.test(text))
      .map(({ path }) => path);
    expect(offences).toEqual([]);
  });

  it('is not prepared by reading on the side: only query files ask for the reader', () => {
    const offences = sources
      .filter(
        ({ path, text }) =>
          !path.startsWith('src/platform/') && !path.endsWith('.queries.ts') && /readonly \w+: Reader\b/.test(text),
      )
      .map(({ path }) => path);
    expect(offences).toEqual([]);
  });

  it('is never done by a query file', () => {
    const offences = sources
      .filter(
        ({ path, text }) => path.endsWith('.queries.ts') && /\b(INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/.test(text),
      )
      .map(({ path }) => path);
    expect(offences).toEqual([]);
  });
});

describe('the present', () => {
  it('comes from the clock alone', () => {
    const offences = sources
      .filter(({ path, text }) => path !== 'src/platform/clock/clock.ts' && /\bnew Date\(\)|\bDate\.now\(\)/.test(text))
      .map(({ path }) => path);
    expect(offences).toEqual([]);
  });
});
