import fc from 'fast-check';
import { addDays, addMonths, Clock, dayInJapan, daysBetween, instantInJapan } from '#platform/clock/clock';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const months = fc.integer({ min: -240, max: 240 });
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
const dateOf = (date: string): number => Number(date.slice(8));

describe('a day in Japan', () => {
  it('begins at 15:00 of the day before in UTC', () => {
    expect(dayInJapan(new Date('2026-11-22T14:59:59.999Z'))).toBe('2026-11-22');
    expect(dayInJapan(new Date('2026-11-22T15:00:00.000Z'))).toBe('2026-11-23');
    expect(instantInJapan('2026-11-23')).toEqual(new Date('2026-11-22T15:00:00.000Z'));
    expect(instantInJapan('2026-11-23', '17:00')).toEqual(new Date('2026-11-23T08:00:00.000Z'));
  });

  it('is the day of each of its instants', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(day, time, (date, [hour, minute]) => {
        const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(dayInJapan(instantInJapan(date, clock))).toBe(date);
      }),
    );
  });

  it('is as far from another as there are days to add, whatever the hours', () => {
    const apart = fc.integer({ min: -1_000, max: 1_000 });
    const time = fc.integer({ min: 0, max: 86_399_999 });
    fc.assert(
      fc.property(day, apart, time, time, (date, days, early, late) => {
        const from = new Date(instantInJapan(date).getTime() + early);
        const to = new Date(instantInJapan(addDays(date, days)).getTime() + late);
        expect(daysBetween(from, to)).toBe(days);
      }),
    );
  });
});

describe('moving a day', () => {
  it('by days passes over the ends of months and years, and back again', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    fc.assert(fc.property(day, months, (date, days) => expect(addDays(addDays(date, days), -days)).toBe(date)));
  });

  it('by months ends on the last day where the day does not exist', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2028-02-29', 12)).toBe('2029-02-28');
    expect(addMonths('2028-02-29', 36)).toBe('2031-02-28');
    expect(addMonths('2028-02-29', 48)).toBe('2032-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('by months arrives in the named month, on the same date or the last one before it', () => {
    fc.assert(
      fc.property(day, months, (date, count) => {
        const moved = addMonths(date, count);
        expect(monthOf(moved)).toBe(monthOf(date) + count);
        expect(dateOf(moved)).toBeLessThanOrEqual(dateOf(date));
        if (dateOf(moved) < dateOf(date)) expect(addDays(moved, 1).slice(8)).toBe('01');
      }),
    );
  });

  it('by months keeps the order of days', () => {
    fc.assert(
      fc.property(day, day, months, (one, two, count) => {
        const [earlier, later] = [one, two].sort() as [string, string];
        expect(addMonths(earlier, count) <= addMonths(later, count)).toBe(true);
      }),
    );
  });
});

describe('the clock', () => {
  const noon = new Date('2026-11-23T03:00:00Z');

  it('can be shifted and runs on from there', () => {
    const clock = new Clock();
    clock.shiftBy(365 * 86_400_000);
    expect(clock.now().getTime() - Date.now()).toBeGreaterThan(364 * 86_400_000);
    clock.shiftBy(0);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(10_000);
  });

  it('stands still inside of work that is done as if at another instant, and only there', async () => {
    const clock = new Clock();
    const inside = clock.at(noon, async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      return [clock.now(), clock.today()];
    });
    expect(clock.now()).not.toEqual(noon);
    expect(await inside).toEqual([noon, '2026-11-23']);
    expect(clock.now()).not.toEqual(noon);
  });
});
