const DIGITS = 12;

/**
 * Whether twelve digits are a possible My Number (個人番号): the last one checks the others.
 * Source: 行政手続における特定の個人を識別するための番号の利用等に関する法律に規定する個人番号…に関する省令（平成26年総務省令第85号）第5条:
 * 11 − (Σ Pₙ·Qₙ mod 11), Pₙ the n-th digit from the right of the first eleven, Qₙ = n+1 for n ≤ 6, else n−5; 0 where the remainder is 0 or 1.
 */
export function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const sum = [...digits.slice(0, DIGITS - 1)]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * weightOf(index + 1), 0);
  const rest = sum % 11;
  return Number(digits[DIGITS - 1]) === (rest <= 1 ? 0 : 11 - rest);
}

const weightOf = (position: number): number => (position <= 6 ? position + 1 : position - 5);
