/** The states the list of entries is looked at by. */
export const entryFilters = ['all', 'pending', 'passed', 'rejected', 'withdrawn', 'alike', 'published', 'late'] as const
export type EntryFilter = (typeof entryFilters)[number]

export const entryFilterNames: Record<EntryFilter, string> = {
  all: '全部',
  pending: '未审',
  passed: '通过',
  rejected: '不通过',
  withdrawn: '已撤回',
  alike: '与别的报告相同较多',
  published: '已经刊发',
  late: '迟交待定',
}
