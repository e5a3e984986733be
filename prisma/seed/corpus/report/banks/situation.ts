export const surveyHeads = ['[调查的基本情况|调查过程与样本|调查怎样进行|调查方法与范围]']
export const statusHeads = ['[总体情况|现状与特点|基本面貌|目前的状况]']
export const strengthHeads = ['[已有的基础和优势|看得见的成效|可喜的变化|优势与潜力]']
export const problemHeads = ['[存在的突出问题|反映集中的问题|面临的主要困难|不容忽视的问题]']

export const strengthLeads = [
  '',
  '[应当看到|应当肯定]，[基础是好的|工作并非从零开始]。',
  '[走访中也看到了不少让人高兴的事。|困难之外，也有令人欣慰的一面。]',
  '[几年来的工作打下了一定基础。|经过各方努力，已经有了一些好的做法。]',
]

export const problemLeads = [
  '[从走访和座谈的情况看|综合各方反映|把材料归拢起来]，[以下{count}个问题较为突出|问题主要集中在{count}个方面]。',
  '[问题也很明显|困难同样摆在面前]，[归纳起来有{count}点|主要是以下{count}条]。',
  '[妇女群众提得最多的有{count}件事。|被反复提到的有{count}个问题。]',
]

/** Ways of numbering the problems of one report. */
export const orders: readonly (readonly string[])[] = [
  ['一是', '二是', '三是', '四是', '五是', '六是'],
  ['1.', '2.', '3.', '4.', '5.', '6.'],
  ['其一，', '其二，', '其三，', '其四，', '其五，', '其六，'],
  ['第一，', '第二，', '第三，', '第四，', '第五，', '第六，'],
]

/** Who the figures are about. */
export const grouping = ['[在{total}{cl}{subject}中|{total}{cl}{subject}中|所调查的{total}{unit}中]']

/** How a counted figure is told: `n` of the whole sample, `p` per cent. */
export const reporting = [
  '{group}，有{n}{unit}{asks}，占{p}%。',
  '[统计显示|汇总显示|逐一统计]，{asks}的有{n}{unit}，占{p}%。',
  '[据统计|算下来]，{n}{unit}{asks}，占{p}%。',
  '[说到这一点|问到这一项]，{group}，{n}{unit}{asks}，占{p}%。',
]

export const quoting = [
  '[座谈会上|访谈中|闲聊时]，{speaker}[说|直言|感慨]：“{said}。”',
  '{speaker}的话[很有代表性|说到了根子上|让人久久不能平静]：“{said}。”',
  '“{said}。”{speaker}[这样说|对我们说|叹了口气说]。',
  '[用{speaker}的话说|正如{speaker}所说]：“{said}。”',
]

export const tellings = [
  '[在{village}|走进{village}]，[我们见到了|遇见了]{alias}（化名）。{story}',
  '[{village}有这样一个例子。|{village}的一户人家很有代表性。]{story}',
  '[妇情日记里记着这样一件事|{date}的日记里记着一件事]：{story}',
  '{story}[类似的情况，村里不止一户。|这样的事并不是孤例。|听完她的讲述，同去的妇代会主任也沉默了。]',
  '[再看一个例子。|还有一件事让人印象很深。|访谈本上记着这样一户。]{story}',
  '[走访到{village}|在{village}的炕头上]，{alias}（化名）[打开了话匣子|同我们说了半晌]。{story}',
]
