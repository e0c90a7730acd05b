import fc from 'fast-check';
import { coarsen, SMALL, suppress } from '#reporting/suppress';

const counts = fc.array(fc.nat({ max: 30 }), { maxLength: 12 });
const growing = counts.map((steps) =>
  steps.map((_, index) => ({ value: steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0) })),
);

describe('small numbers', () => {
  it('are never shown, and noughts always are', () => {
    fc.assert(
      fc.property(counts, (given) =>
        suppress(given).every((shown, index) =>
          given[index] === 0 ? shown === 0 : shown === null || (shown === given[index] && shown >= SMALL),
        ),
      ),
    );
  });

  it('cannot be worked out from the sum: two are missing, together five or more, wherever there is a second to take', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const shown = suppress(given);
        const hidden = given.filter((_, index) => shown[index] === null);
        const everythingIsHidden = given.every((count, index) => count === 0 || shown[index] === null);
        return (
          hidden.length === 0 ||
          everythingIsHidden ||
          (hidden.length >= 2 && hidden.reduce((sum, count) => sum + count, 0) >= SMALL)
        );
      }),
    );
  });

  it('stay where nothing is small', () => {
    expect(suppress([5, 0, 12])).toEqual([5, 0, 12]);
  });

  it('take the smallest neighbour with them', () => {
    expect(suppress([2, 30, 9])).toEqual([null, 30, null]);
  });
});

describe('a coarse line', () => {
  it('ends where the fine one ends and takes no small step, but for a total that is small itself', () => {
    fc.assert(
      fc.property(growing, (points) => {
        const kept = coarsen(points);
        const steps = kept.map(({ value }, index) => value - (kept[index - 1]?.value ?? 0));
        const total = points.at(-1)?.value ?? 0;
        return kept.at(-1) === points.at(-1) && (total < SMALL || steps.every((step) => step === 0 || step >= SMALL));
      }),
    );
  });
});
