import fc from 'fast-check';
import { type MarkContent, mergeMark } from '#marking/merge-marks';

const mark = fc.record({
  level: fc.option(fc.integer({ min: 1, max: 5 })),
  comment: fc.constantFrom('', '根拠を', '期限を'),
});
const says = (level: number | null, comment = ''): MarkContent => ({ level, comment });

describe('merging a mark', () => {
  it('takes what was sent where nobody else wrote', () => {
    fc.assert(
      fc.property(mark, mark, (sent, kept) => {
        expect(mergeMark(sent, kept, kept)?.content).toEqual(sent);
      }),
    );
  });

  it('leaves everything as it is for a window in which nothing was changed', () => {
    fc.assert(
      fc.property(mark, mark, (base, kept) => {
        expect(mergeMark(base, kept, base)).toEqual({ content: kept, changed: false });
      }),
    );
  });

  it('never loses a change: what differs from the base on one side stands, or both are shown', () => {
    fc.assert(
      fc.property(mark, mark, mark, (sent, kept, base) => {
        const merge = mergeMark(sent, kept, base);
        for (const field of ['level', 'comment'] as const) {
          if (!merge) continue;
          if (sent[field] !== base[field]) expect(merge.content[field]).toBe(sent[field]);
          if (kept[field] !== base[field]) expect(merge.content[field]).toBe(kept[field]);
        }
      }),
    );
  });

  it('joins a level from one window and a comment from the other', () => {
    expect(mergeMark(says(4), says(null, '根拠を'), says(null))?.content).toEqual(says(4, '根拠を'));
  });

  it('is for the marker to decide where both changed the same to different things', () => {
    expect(mergeMark(says(4), says(2), says(3))).toBeNull();
    expect(mergeMark(says(3, '甲'), says(3, '乙'), says(3))).toBeNull();
  });
});
