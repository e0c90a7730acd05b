import fc from 'fast-check';
import { isMyNumber } from '#wording/my-number';

/** The check digit by the ministry's formula, computed the long way round: weights 6 5 4 3 2 7 6 5 4 3 2 from the left. */
const WEIGHTS = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const withCheckDigit = (eleven: readonly number[]): string => {
  const rest = eleven.reduce((sum, digit, index) => sum + digit * (WEIGHTS[index] as number), 0) % 11;
  return [...eleven, rest <= 1 ? 0 : 11 - rest].join('');
};
const elevenDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 });

describe('My Number', () => {
  it('is known by its check digit', () => {
    fc.assert(fc.property(elevenDigits, (eleven) => isMyNumber(withCheckDigit(eleven))));
  });

  it('is not taken for one when the check digit is another', () => {
    fc.assert(
      fc.property(elevenDigits, fc.integer({ min: 1, max: 9 }), (eleven, off) => {
        const right = withCheckDigit(eleven);
        return !isMyNumber(right.slice(0, 11) + ((Number(right[11]) + off) % 10));
      }),
    );
  });

  it('has twelve digits and nothing else', () => {
    for (const wrong of ['', '12345678901', '1234567890123', '12345678901a']) expect(isMyNumber(wrong)).toBe(false);
  });
});
