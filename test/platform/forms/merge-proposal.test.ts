import { proposesKept } from '#platform/forms/merge-proposal';

const isGoal = (field: string): boolean => field === 'goal';

describe('a merge page', () => {
  it('proposes what is kept of a part that the window left alone, and what was sent of one that it touched', () => {
    expect(proposesKept({ touched: ['', 'situation'] }, isGoal, false)).toBe(true);
    expect(proposesKept({ touched: '' }, isGoal, false)).toBe(true);
    expect(proposesKept({ touched: ['goal', 'situation'] }, isGoal, false)).toBe(false);
  });

  it('takes it at its word where somebody emptied a part', () => {
    expect(proposesKept({ touched: ['goal', ''] }, isGoal, true)).toBe(false);
  });

  it('without script puts nothing empty in the place of words', () => {
    expect(proposesKept({}, isGoal, true)).toBe(true);
    expect(proposesKept({}, isGoal, false)).toBe(false);
  });
});
