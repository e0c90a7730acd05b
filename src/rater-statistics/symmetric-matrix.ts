/** A symmetric matrix as rows of numbers. */
export type Matrix = Float64Array[];

export const emptyMatrix = (size: number): Matrix => Array.from({ length: size }, () => new Float64Array(size));

/** The lower factor L of A = L·Lᵀ (Cholesky), or null where A is not positive definite. */
export function lowerFactor(matrix: Matrix): Matrix | null {
  const factor = emptyMatrix(matrix.length);
  for (const [i, row] of factor.entries())
    for (let j = 0; j <= i; j += 1) {
      const other = factor[j] as Float64Array;
      let sum = matrix[i]?.[j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (row[k] as number) * (other[k] as number);
      if (i === j && !(sum > 1e-10)) return null;
      row[j] = i === j ? Math.sqrt(sum) : sum / (other[j] as number);
    }
  return factor;
}

/** x of L·Lᵀ·x = right. */
export function solve(factor: Matrix, right: Float64Array): Float64Array {
  const size = right.length;
  const x = Float64Array.from(right);
  const at = (i: number, j: number) => factor[i]?.[j] as number;
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] as number) - at(i, k) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i] = (x[i] as number) - at(k, i) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  return x;
}

/** The diagonal of the inverse: the variances that an information matrix leaves. */
export const inverseDiagonal = (factor: Matrix): number[] =>
  factor.map((_, index) => {
    const unit = new Float64Array(factor.length);
    unit[index] = 1;
    return solve(factor, unit)[index] as number;
  });
