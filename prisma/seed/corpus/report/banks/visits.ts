/** The days in the villages, told from the diary; `days` and `places` are lists. */
export const visitsTold: readonly string[] = [
  '[翻看妇情日记|据日记所记]，{days}先后到{places}走访，[共记下日记{entries}篇|走访当天的情况都记在日记里，共{entries}篇]，[文中个案均由此而来|报告里的事例即取自其中]。',
  '[走访集中在|入户走访的日子是]{days}，[去的是|到过]{places}[等处|等联系点]，[有的人家去过两三次|对重点户作了回访]，[前后写下{entries}篇妇情日记|留下日记{entries}篇]。',
  '[调查不是一次完成的：|为了弄准情况，]{days}[几次进村|几度往返]，[在{places}驻点走访|走遍了{places}的妇女小组]，[所记{entries}篇日记是本报告的底子|材料以{entries}篇妇情日记为基础]。',
]

/** Leads to the table of towns. */
export const townLeads: readonly string[] = [
  '[分{zone}看，样本分布和反映“{problem}”的情况见下表。|下表按{zone}列出样本数和反映“{problem}”的情况。]',
  '[各{zone}情况不尽相同，下表以“{problem}”一项为例。|以“{problem}”为例，各{zone}的差别见下表。]',
]
