/**
 * Replaces the lower triangle of a symmetric positive definite `n × n` matrix (row by row) by its Cholesky
 * factor. Returns the logarithm of the determinant, or `null` where the matrix is not positive definite.
 */
export function factorize(matrix: Float64Array, n: number): number | null {
  const sums = new Float64Array(4)
  let logDeterminant = 0
  for (let i = 0; i < n; i++) {
    const row = i * n
    for (let j = 0; j <= i; j += 4) {
      const count = Math.min(4, i + 1 - j)
      for (let q = 0; q < count; q++) sums[q] = matrix[row + j + q]!
      subtractProducts(sums, count, matrix, row, matrix, j * n, n, 0, j)
      for (let q = 0; q < count; q++) {
        const other = (j + q) * n
        let rest = sums[q]!
        for (let k = j; k < j + q; k++) rest -= matrix[row + k]! * matrix[other + k]!
        if (other < row) matrix[row + j + q] = rest / matrix[other + j + q]!
        else if (rest > 0) {
          matrix[row + i] = Math.sqrt(rest)
          logDeterminant += Math.log(rest)
        } else return null
      }
    }
  }
  return logDeterminant
}

/** Solves L L' x = b for a factor of {@link factorize}; a new vector. */
export function solveWith(factor: Float64Array, n: number, b: Float64Array): Float64Array {
  const x = b.slice()
  for (let i = 0; i < n; i++) {
    let rest = x[i]!
    for (let k = 0; k < i; k++) rest -= factor[i * n + k]! * x[k]!
    x[i] = rest / factor[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = x[i]! / factor[i * n + i]!
    x[i] = value
    for (let k = 0; k < i; k++) x[k]! -= factor[i * n + k]! * value
  }
  return x
}

/** The full inverse of the matrix that was factorized. */
export function inverseOf(factor: Float64Array, n: number): Float64Array {
  const sums = new Float64Array(4)
  // Row by row: the inverse of L, kept transposed so that the products below run along rows.
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    lower[i * n + i] = 1 / factor[i * n + i]!
    for (let k = 0; k < i; k += 4) {
      const count = Math.min(4, i - k)
      subtractProducts(sums.fill(0), count, factor, i * n, lower, k * n, n, k, i)
      for (let q = 0; q < count; q++) lower[(k + q) * n + i] = sums[q]! / factor[i * n + i]!
    }
  }
  const inverse = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k += 4) {
      const count = Math.min(4, i + 1 - k)
      subtractProducts(sums.fill(0), count, lower, i * n, lower, k * n, n, i, n)
      for (let q = 0; q < count; q++) inverse[i * n + k + q] = inverse[(k + q) * n + i] = -sums[q]!
    }
  }
  return inverse
}

/**
 * Subtracts from up to four sums the products of a row of `a` with as many rows of `b` below one another, columns `from` to
 * `to - 1`. Four sums that do not wait for one another go three times as fast; each is added up in the plain order.
 */
function subtractProducts(
  sums: Float64Array,
  count: number,
  a: Float64Array,
  row: number,
  b: Float64Array,
  first: number,
  n: number,
  from: number,
  to: number,
): void {
  if (count < 4) {
    for (let q = 0; q < count; q++) {
      for (let m = from; m < to; m++) sums[q]! -= a[row + m]! * b[first + q * n + m]!
    }
    return
  }
  let [w, x, y, z] = [sums[0]!, sums[1]!, sums[2]!, sums[3]!]
  const [second, third, fourth] = [first + n, first + 2 * n, first + 3 * n]
  for (let m = from; m < to; m++) {
    const one = a[row + m]!
    w -= one * b[first + m]!
    x -= one * b[second + m]!
    y -= one * b[third + m]!
    z -= one * b[fourth + m]!
  }
  sums[0] = w
  sums[1] = x
  sums[2] = y
  sums[3] = z
}
