/** Ways to halve a sample. */
export const halves: readonly { counts: 'all' | 'people'; by: string; names: readonly [string, string] }[] = [
  { counts: 'all', by: '按离县城远近分', names: ['近郊的', '偏远的'] },
  { counts: 'all', by: '按村集体收入高低分', names: ['集体收入较好的村', '集体收入薄弱的村'] },
  { counts: 'all', by: '按有没有常年活动的妇女之家分', names: ['妇女之家活动正常的村', '活动很少的村'] },
  { counts: 'people', by: '按年龄分', names: ['四十岁以下的', '四十岁及以上的'] },
  { counts: 'people', by: '按文化程度分', names: ['初中以上文化的', '小学及以下文化的'] },
]

/** How the halves of one figure are told. */
export const breakdowns: readonly string[] = [
  '就“{problem}”一项{by}，{one}{a}{unit}中有{x}{unit}，占{px}%；{other}{b}{unit}中有{y}{unit}，占{py}%，[后面的工作应向{more}倾斜|{more}更需要关注]。',
  '[进一步看|细分来看]，{by}，{one}反映“{problem}”的有{x}{unit}（共{a}{unit}，占{px}%），{other}有{y}{unit}（共{b}{unit}，占{py}%），[相差|差距为]{gap}个百分点。',
  '{by}，“{problem}”在{one}{a}{unit}里占{px}%（{x}{unit}），在{other}{b}{unit}里占{py}%（{y}{unit}），[以{more}更为突出|{more}反映更集中]。',
]
