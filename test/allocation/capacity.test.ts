import { capacityOn, mondayOf, workingDaysFrom } from '#allocation/capacity';

const calendar = { usual: 5, weeks: {}, away: [] };

describe('how many works fit', () => {
  // 2026-11-24 is a Tuesday.
  it.each([
    ['two usual weeks', calendar, 10],
    ['a week that differs', { ...calendar, weeks: { '2026-11-30': 0 } }, 5], // four days of this week, five of nothing, one of the next
    ['two days away', { ...calendar, away: [{ from: '2026-11-26', to: '2026-11-29' }] }, 8],
    ['nothing while away', { ...calendar, away: [{ from: '2026-11-20', to: '2026-11-24' }] }, 0],
    ['nothing for somebody who takes none', { ...calendar, usual: 0 }, 0],
    ['parts of works are no works', { ...calendar, usual: 3, away: [{ from: '2026-12-07', to: '2026-12-07' }] }, 5],
  ])('%s', (_, one, works) => {
    expect(capacityOn(one, '2026-11-24')).toBe(works);
  });

  it('knows its weeks', () => {
    expect(['2026-11-23', '2026-11-24', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual([
      ...['2026-11-23', '2026-11-23', '2026-11-23', '2026-11-30'],
    ]);
    expect(workingDaysFrom('2026-11-28', 2)).toEqual(['2026-11-30', '2026-12-01']);
  });
});
