import fc from 'fast-check';
import { addDays, dayInJapan } from '#platform/clock/clock';
import { workingDaysAfter, workingDaysBetween } from '#platform/clock/working-days';

const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
const isWorkingDay = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The same, day by day. */
const workingDaysFrom = (from: Date, to: string): number => {
  let used = 0;
  for (let day = addDays(dayInJapan(from), 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) used += 1;
  return used;
};

describe('working days', () => {
  it('lead to a working day that as many others come before', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const day = workingDaysAfter(from, days);
        expect(isWorkingDay(day)).toBe(true);
        expect(workingDaysFrom(from, day)).toBe(days);
      }),
    );
  });

  it('are those that began between two instants; none backwards', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -20, max: 90 }), (from, apart) => {
        const to = new Date(from.getTime() + apart * 86_400_000);
        expect(workingDaysBetween(from, to)).toBe(workingDaysFrom(from, dayInJapan(to)));
      }),
    );
  });

  it('none of them leads to the same day, also at a weekend', () => {
    expect(workingDaysAfter(new Date('2026-11-21T03:00:00Z'), 0)).toBe('2026-11-21');
  });
});
