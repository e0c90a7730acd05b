/** Damm's table: a quasigroup of order 10 that finds every single wrong digit and every pair of neighbours changed over. */
const DAMM = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

const damm = (digits: string): number =>
  [...digits].reduce<number>((state, digit) => DAMM[state]?.[Number(digit)] ?? 0, 0);

/** `KH-<year>-<serial>-<check digit>`, for people to read, type and say on the telephone. */
export function certificateNumber(year: number, serial: number): string {
  const [yearDigits, serialDigits] = [String(year).padStart(4, '0'), String(serial).padStart(5, '0')];
  return `KH-${yearDigits}-${serialDigits}-${damm(yearDigits + serialDigits)}`;
}

/** The number that was meant by what was typed (full width, lower case, other dashes, none at all), or null where it cannot be one. */
export function readCertificateNumber(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const digits = /^(?:KH)?(\d{4})(\d{5})(\d)$/.exec(plain);
  if (!digits || damm(`${digits[1]}${digits[2]}${digits[3]}`) !== 0) return null;
  return `KH-${digits[1]}-${digits[2]}-${digits[3]}`;
}
