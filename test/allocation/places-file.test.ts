import { mustMove } from '#allocation/must-move';
import { readPlacesFile } from '#allocation/places-file';
import { type LookedUp, verdictOn } from '#allocation/wanted-place';

describe('a pasted table', () => {
  it('is read with commas or tabs, quotes, in any order of columns', () => {
    const wanted = [{ line: 2, number: 'R-0001', place: 2, marker: 'a@example.jp' }];
    expect(readPlacesFile('\uFEFFnumber,place,marker\r\nR-0001,2,a@example.jp\r\n')).toEqual(wanted);
    expect(readPlacesFile('marker\tplace\tnumber\na@example.jp\t２\tR-0001')).toEqual(wanted);
    expect(readPlacesFile('"number","place","name","marker"\n"R-0001","2","山,田","a@example.jp"')).toEqual(wanted);
    expect(readPlacesFile('number,place\nR-0001,1')).toBeNull();
  });

  it('is judged line by line', () => {
    const row: LookedUp = {
      ...{ line: 2, number: 'R-0001', place: 1, marker: 'a@example.jp', workId: 1, workStatus: 'marking' },
      ...{
        markerId: 5,
        markerName: 'A',
        conflict: null,
        cleared: true,
        had: false,
        heldId: 9,
        heldBy: 6,
        heldStatus: 'assigned',
        heldName: 'B',
        pinned: false,
      },
    };
    const verdict = (values: Partial<LookedUp>, others: LookedUp[] = []) => {
      const one = { ...row, ...values };
      return verdictOn(one, [one, ...others]);
    };
    expect(verdict({})).toBe('move');
    expect(verdict({ heldId: null, heldBy: null, heldStatus: null })).toBe('assign');
    expect(verdict({ heldBy: 5 })).toBe('pin');
    expect(verdict({ heldBy: 5, pinned: true })).toBe('same');
    expect(verdict({ heldStatus: 'handed_in' })).toBe('handed_in');
    expect(verdict({ workStatus: 'released' })).toBe('finished');
    expect(verdict({ conflict: 'declared' })).toBe('conflict');
    expect(verdict({ had: true })).toBe('had');
    expect(verdict({ cleared: false })).toBe('not_cleared');
    expect(verdict({ place: 4 })).toBe('unknown_place');
    expect(verdict({ markerId: null })).toBe('unknown_marker');
    expect(verdict({ workId: null })).toBe('unknown_number');
    expect(verdict({}, [{ ...row, place: 2 }])).toBe('twice');
  });
});

describe('a work in the hands of somebody away', () => {
  // 2026-11-24 is a Tuesday.
  const away = { from: '2026-11-25', to: '2026-12-04' };
  it.each([
    ['2026-12-04', true], // one day is left
    ['2026-12-07', false], // today, and the Monday after
    ['2026-11-20', true], // late already
    ['2026-12-18', false],
  ])('that is due on %s has to move: %s', (dueOn, moves) => {
    expect(mustMove(dueOn, '2026-11-24', away)).toBe(moves);
  });
});
