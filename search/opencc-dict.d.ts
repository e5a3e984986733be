declare module 'opencc-js/dict/*' {
  /** Pairs `traditional simplified`, separated by `|`. */
  const pairs: string
  export default pairs
}
