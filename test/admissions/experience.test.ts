import fc from 'fast-check';
import { experienceMonths, FULL_TIME_HOURS, type Spell } from '#admissions/experience';
import { addDays } from '#platform/clock/clock';

const year: Spell = { startedOn: '2025-04-01', finishedOn: '2026-03-31', hoursPerWeek: FULL_TIME_HOURS };

describe('counter experience', () => {
  it('of one full-time year is just under twelve months of 30.4 days', () => {
    expect(experienceMonths([year], '2026-11-23')).toBe(11.9);
  });

  it('counts half the hours as half the time', () => {
    expect(experienceMonths([{ ...year, hoursPerWeek: FULL_TIME_HOURS / 2 }], '2026-11-23')).toBe(5.9);
  });

  it('counts two full-time jobs at once as one', () => {
    expect(experienceMonths([year, year], '2026-11-23')).toBe(experienceMonths([year], '2026-11-23'));
  });

  it('does not count days after the day of counting', () => {
    expect(experienceMonths([{ ...year, finishedOn: null }], '2025-03-31')).toBe(0);
  });

  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2018-01-01', days));
  const spell = fc
    .tuple(day, fc.option(fc.integer({ min: 0, max: 900 })), fc.double({ min: 0.5, max: 60, noNaN: true }))
    .map(([startedOn, length, hoursPerWeek]) => ({
      startedOn,
      finishedOn: length === null ? null : addDays(startedOn, length),
      hoursPerWeek,
    }));

  it('never falls when a spell is added, and never exceeds the calendar', () => {
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 6 }), spell, (spells, another) => {
        const before = experienceMonths(spells, '2026-11-23');
        const after = experienceMonths([...spells, another], '2026-11-23');
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual((2026 - 2018 + 1) * 12);
      }),
    );
  });
});
