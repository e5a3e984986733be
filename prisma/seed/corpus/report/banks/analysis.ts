export const leads: readonly string[] = [
  '[上述问题的形成|这些问题]，既有[历史的、客观的原因|客观条件的限制]，也有[工作跟不上的原因|我们工作上的不足]，[需要一条一条地理清|应当分清主次]。',
  '[问题摆在面上，根子在里边。|看到问题不难，难在找准病根。]结合走访材料和部门座谈的意见，[主要原因有以下几个方面|我们认为原因主要在以下几点]。',
  '[把问卷、访谈和部门掌握的情况放到一起看|对照各方面材料]，[可以看出|不难发现]，问题[不是孤立的|彼此牵连]，[一个连着一个|往往互为因果]。',
  '[为什么年年讲、年年难？|为什么办法不少、见效不快？]调研组与[基层干部、妇女群众和部门同志|乡镇干部和妇女代表][反复讨论|一起分析]，[大家的看法趋于一致|比较一致的看法如下]。',
]

/** Leads back from a cause to the figure of the situation. */
export const bridges: readonly string[] = [
  '[前面讲到的{n}{unit}（{p}%）{asks}，根子就在这里。|{p}%的{subject}{asks}，[由此可以得到解释|道理就在这里]。]',
  '[“{problem}”之所以反映集中（占{p}%）|{p}%这个比例背后]，[正是这个原因在起作用|是长期积累下来的矛盾]。',
  '[可见，“{problem}”表面上是{subject}自己的难处，背后是[机制|服务]上的缺口。|说到底，“{problem}”不是个人能解决的事，要从[制度|服务]上找原因。]',
]

export const comparing: readonly string[] = [
  '把{total}{unit}按{by}分开看，{yes}{a}{unit}中，{x}{unit}{result}，占{px}%；{no}{b}{unit}中，{y}{unit}{result}，占{py}%，[相差|两者相差]{gap}个百分点。{reading}',
  '[交叉分析显示|对比可以看出]，{yes}{a}{unit}，{result}的{x}{unit}，占{px}%；{no}{b}{unit}，{result}的{y}{unit}，占{py}%，[前后相差|差距为]{gap}个百分点。{reading}',
  '[对比分析很能说明问题|一组对比值得注意]：{yes}{a}{unit}里有{x}{unit}{result}（{px}%），{no}{b}{unit}里有{y}{unit}（{py}%），[相差|差距达]{gap}个百分点。{reading}',
]
export const comparisonTableLeads: readonly string[] = [
  '[按{by}分组的情况见下表|下表按{by}分组]，两组相差{gap}个百分点。{reading}',
]
