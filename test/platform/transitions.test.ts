import fc from 'fast-check';
import { Problem } from '#platform/problems';
import { allowed, next, type Transitions } from '#platform/transitions';
import { exportsOf, filesBelow } from '../house/rooms';

type Life = Transitions<string, string>;

/** Every life of the house, and as many that nobody lives. */
const lives: Life[] = filesBelow('src', '-status.ts').flatMap(({ path }) =>
  Object.entries(exportsOf<Life>(path))
    .filter(([name]) => name.endsWith('Life'))
    .map(([, life]) => life),
);
const status = fc.constantFrom('draft', 'open', 'decided', 'closed', 'gone');
const anyLife: fc.Arbitrary<Life> = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.record({ from: fc.uniqueArray(status), to: status }),
  { maxKeys: 6, noNullPrototype: true },
);

const statusesOf = (life: Life): string[] => [
  'never heard of',
  ...new Set(Object.values(life).flatMap(({ from, to }) => [...from, to])),
];

/** The status after the action, or the problem that stood against it. */
function attempt(life: Life, from: string, action: string): unknown {
  try {
    return next(life, from, action);
  } catch (error) {
    return error;
  }
}

function expectAgreement(life: Life): void {
  for (const from of statusesOf(life))
    for (const action of Object.keys(life)) {
      const result = attempt(life, from, action);
      if (allowed(life, from).includes(action)) expect(result).toBe(life[action]?.to);
      else expect(result).toEqual(new Problem(409, 'no_longer_possible'));
    }
}

describe('a life written as data', () => {
  it('lets exactly those actions happen that pages offer, in every life of the house', () => {
    expect(lives.length).toBeGreaterThan(5);
    for (const life of lives) expectAgreement(life);
  });

  it('does so for any life', () => {
    fc.assert(fc.property(anyLife, expectAgreement));
  });

  it('offers nothing in a status that no action starts from', () => {
    for (const life of lives) expect(allowed(life, 'never heard of')).toEqual([]);
  });
});
