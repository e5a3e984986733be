/**
 * Replaces the lower triangle of a symmetric positive definite `n × n` matrix (row by row) by its Cholesky
 * factor. Returns the logarithm of the determinant, or `null` where the matrix is not positive definite.
 */
export function factorize(matrix: Float64Array, n: number): number | null {
  let logDeterminant = 0
  for (let i = 0; i < n; i++) {
    const row = i * n
    for (let j = 0; j <= i; j++) {
      const other = j * n
      let rest = matrix[row + j]!
      for (let k = 0; k < j; k++) rest -= matrix[row + k]! * matrix[other + k]!
      if (j < i) matrix[row + j] = rest / matrix[other + j]!
      else if (rest > 0) {
        matrix[row + i] = Math.sqrt(rest)
        logDeterminant += Math.log(rest)
      } else return null
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
  // Row by row: the inverse of L, kept transposed so that the products below run along rows.
  const lower = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    lower[i * n + i] = 1 / factor[i * n + i]!
    for (let k = 0; k < i; k++) {
      let sum = 0
      for (let m = k; m < i; m++) sum += factor[i * n + m]! * lower[k * n + m]!
      lower[k * n + i] = -sum / factor[i * n + i]!
    }
  }
  const inverse = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k <= i; k++) {
      let sum = 0
      for (let m = i; m < n; m++) sum += lower[i * n + m]! * lower[k * n + m]!
      inverse[i * n + k] = inverse[k * n + i] = sum
    }
  }
  return inverse
}
