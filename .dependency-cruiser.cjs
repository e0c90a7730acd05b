/** The stairs: rooms import from lower storeys only, and only another room's back. Made from one list, test/house/storeys.json. */
const storeys = require('./test/house/storeys.json');

const room = (names) => `^src/(${names.join('|')})/`;
const FRONT = '\\.(controller|form|page|job)\\.ts$|/on-[^/]+\\.ts$';

const upward = storeys.slice(0, -1).map((rooms, level) => ({
  name: `storey-${level}-imports-nothing-above`,
  comment: `${rooms.join(', ')} must not know the rooms above: speak upwards through events.`,
  severity: 'error',
  from: { path: room(rooms) },
  to: { path: room(storeys.slice(level + 1).flat()) },
}));

const sideways = storeys
  .filter((rooms) => rooms.length > 1)
  .flatMap((rooms) =>
    rooms.map((name) => ({
      name: `${name}-imports-no-sibling`,
      comment: 'Siblings have no doors between them: what both need belongs on a lower storey.',
      severity: 'error',
      from: { path: room([name]) },
      to: { path: room(rooms.filter((other) => other !== name)) },
    })),
  );

const fronts = storeys.flat().map((name) => ({
  name: `front-of-${name}-is-private`,
  comment: 'Of another room only its back may be imported: entities, policies, queries, verbs, events. ',
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${name}|demonstration)/|^src/[^/]+\\.ts$` },
  to: { path: `${room([name])}.*(${FRONT})`, pathNot: '^src/platform/' },
}));

module.exports = {
  forbidden: [
    ...upward,
    ...sideways,
    ...fronts,
    { name: 'no-circles', severity: 'error', comment: 'No cycles, types included.', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nobody imports this file: delete it.',
      from: { orphan: true, pathNot: '^src/(main|worker)\\.ts$' },
      to: {},
    },
    {
      name: 'migrations-import-nothing',
      severity: 'error',
      from: { path: '^src/migrations/', pathNot: 'index\\.ts$' },
      to: { path: '^src/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    webpackConfig: { fileName: 'test/house/resolve-rooms.cjs' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^dist/' },
  },
};
