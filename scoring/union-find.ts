/** Numbers from 0 that fall into groups by being joined two by two; `find` names a member of the group for all of it. */
export function unionFind(size: number): { find(one: number): number; join(one: number, other: number): void } {
  const above = Int32Array.from({ length: size }, (_, one) => one)
  const find = (one: number): number => {
    while (above[one]! !== one) one = above[one] = above[above[one]!]!
    return one
  }
  return {
    find,
    join: (one, other) => {
      above[find(one)] = find(other)
    },
  }
}
