export * from './icc'
export * from './kendall'
export * from './krippendorff'
