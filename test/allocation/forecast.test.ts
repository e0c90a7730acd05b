import fc from 'fast-check';
import { chanceOfLate, chancesOf, dayFor, type Outlook, survivalOf } from '#allocation/forecast';
import { mulberry, simulatedYear } from './simulated-year';

const outlook = (days: readonly (number | [number])[], values: Partial<Outlook> = {}): Outlook => ({
  turnarounds: days.map((one) => (typeof one === 'number' ? { days: one, done: true } : { days: one[0], done: false })),
  disagreement: 0,
  promisedDays: 10,
  ...values,
});

describe('the time a mark takes', () => {
  it('is estimated as in the worked example of remission times (6-MP group; Freireich 1963, in Kaplan–Meier form)', () => {
    // 21 patients; + means censored: 6,6,6,6+,7,9+,10,10+,11+,13,16,17+,19+,20+,22,23,25+,32+,32+,34+,35+
    const remission = outlook([
      ...[6, 6, 6, [6], 7, [9], 10, [10], [11], 13, 16, [17], [19], [20], 22, 23, [25], [32], [32], [34], [35]],
    ] as (number | [number])[]);
    const survival = survivalOf(remission);
    expect([6, 7, 10, 13, 16, 22, 23].map((t) => Number(survival[t]?.toFixed(3)))).toEqual([
      ...[0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448],
    ]);
  });

  it('is what the course promises while hardly anything was observed', () => {
    expect(dayFor(chancesOf([{ age: 0, pile: 0 }], outlook([1, 1])), 0.8)).toBe(8);
  });
});

describe('a result', () => {
  const nine = outlook([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

  it('is expected when both marks are there', () => {
    const one = chancesOf([{ age: 0, pile: 0 }], nine);
    const two = chancesOf(
      [
        { age: 0, pile: 0 },
        { age: 0, pile: 0 },
      ],
      nine,
    );
    expect(dayFor(one, 0.8)).toBe(8);
    expect(dayFor(two, 0.8)).toBe(9); // 0.9 × 0.9 ≥ 0.8
    expect(one[5]).toBeCloseTo(0.5);
    expect(two[5]).toBeCloseTo(0.25);
  });

  it('comes sooner for what lies there for long, and not before the pile in front of it', () => {
    expect(dayFor(chancesOf([{ age: 8, pile: 0 }], nine), 0.8)).toBe(2);
    expect(dayFor(chancesOf([{ age: 8, pile: 5 }], nine), 0.8)).toBe(5);
    expect(dayFor(chancesOf([{ age: 30, pile: 0 }], nine), 0.8)).toBe(1);
  });

  it('is not put off for ever by marks that are still open longer than any that came in', () => {
    const slow = outlook([1, 2, 2, 2, 3, 3, 3, 3, [5], [5]]);
    expect(dayFor(chancesOf([{ age: 5, pile: 0 }], slow), 0.8)).toBe(1);
    expect(dayFor(chancesOf([{ age: 0, pile: 0 }], slow), 0.8)).toBe(3);
  });

  it('comes later where marks often disagree', () => {
    const often = outlook([2, 2, 2, 2, 2, 2, 2, 2], { disagreement: 0.5 });
    const chances = chancesOf([{ age: 0, pile: 0 }], often);
    expect(chances[2]).toBeCloseTo(0.5);
    expect(dayFor(chances, 0.8)).toBe(4);
    expect(chanceOfLate(chances, 3)).toBeCloseTo(0.5);
    expect(chanceOfLate(chances, -1)).toBe(1);
  });

  it('has chances that never fall, whatever was observed', () => {
    const turnaround = fc.record({ days: fc.integer({ min: 0, max: 50 }), done: fc.boolean() });
    const place = fc.record({ age: fc.integer({ min: 0, max: 70 }), pile: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(
        fc.array(turnaround, { maxLength: 40 }),
        fc.array(place, { maxLength: 3 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (turnarounds, places, disagreement) => {
          const chances = chancesOf(places, { turnarounds, disagreement, promisedDays: 10 });
          expect(chances.every((chance, t) => t === 0 || chance >= (chances[t - 1] ?? 0) - 1e-9)).toBe(true);
          expect(chances.at(-1)).toBe(1);
          expect(dayFor(chances, 0.8)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('is told as it then happens: of many simulated works about four fifths keep the day that was named', () => {
    const random = mulberry(7);
    const draw = () => 1 + Math.floor(random() * 6) + Math.floor(random() * 5);
    const past = outlook(Array.from({ length: 200 }, draw), { disagreement: 0.2 });
    const named = dayFor(
      chancesOf(
        [
          { age: 0, pile: 0 },
          { age: 0, pile: 0 },
        ],
        past,
      ),
      0.8,
    );
    const kept = Array.from({ length: 4000 }, () => {
      const marks = Math.max(draw(), draw());
      return (random() < 0.2 ? marks + draw() : marks) <= named;
    }).filter(Boolean).length;
    expect(kept / 4000).toBeGreaterThan(0.77);
    expect(kept / 4000).toBeLessThan(0.93);
  });
});

describe('promises out of queues', () => {
  it.each([
    ['a calm year', 0.5, 3],
    ['a year in which most reports come at once', 0.9, 11],
    ['a year in which markers are short', 0.75, 29],
  ])('are kept in about four of five cases: %s', (_, load, seed) => {
    const { kept, named } = simulatedYear(load, seed);
    expect(named).toBeGreaterThan(300);
    expect(kept / named).toBeGreaterThan(0.75);
    expect(kept / named).toBeLessThan(0.92);
  });
});
