/** Sentences that say what the fieldwork was for; one follows the background of the theme. */
export const occasions: readonly string[] = [
  '[按照|根据]省妇联“下基层、访妇情、办实事”活动[的安排|部署|要求]，{period}，[笔者|我们|调研组][围绕|就]这一问题[在{place}作了一次专题调查|到{place}的村户中作了调查]，现将[有关情况|所见所思|调查情况]报告如下。',
  '[带着这些问题|为弄清实情|为把情况摸准]，[结合|借]“下基层、访妇情、办实事”活动[的开展|驻点走访之机]，[调研组|笔者]于2012年{period}[深入|先后走进]{place}{towns}个{zone}，[听妇女说、看实际、算细账|听、看、问、记]，形成本报告。',
  '2012年{period}，[笔者|我们]在“三访”中[把这一问题作为重点|把它列为走访的重点]，[住下来、听进去|不打招呼、直接入户]，在{place}{villages}个{cun}[进行了调查|开展了蹲点调研]。[下面的情况，大多来自妇情日记的当天记录。|文中事例均摘自走访时的妇情日记。]',
  '[问题究竟有多大、根子在哪里、怎样解决|这一群体（事业）的现状如何、难在何处、出路在哪里]？{period}，[我们|调研组]利用驻点时间[在{place}作了专题调研|走访了{place}{towns}个{zone}]，[力求用事实和数字说话|力求把话说实、把账算清]。',
  '[今年以来|2012年春天以来]，[我们|笔者]结合联系点工作，[对{place}的有关情况进行了持续了解|在{place}边走访边记录]，[基本摸清了底数|积累了较为完整的材料]。[现整理如下，供决策参考。|现作一梳理，并就下一步工作提出建议。]',
]

/** How the places were chosen. */
export const choosings: readonly string[] = [
  '[调查兼顾|选点时兼顾][经济条件好、中、差三类|城郊、平原和偏远三种类型]，[选取|抽取]{town1}、{town2}等{towns}个{zone}的{villages}个{cun}。',
  '[调查点|样本村]由[乡镇推荐和随机抽取|分层抽样和随机抽签]相结合确定，涉及{town1}、{town2}等{towns}个{zone}、{villages}个{cun}，[其中既有联系点，也有此前没有去过的地方|避免只看先进点]。',
  '[我们以|调查以]{town1}和{town2}为重点，[延伸到|兼及]周边，共走访{towns}个{zone}、{villages}个{cun}，[每个点停留不少于半天|一半以上的点住了下来]。',
  '调查覆盖{town1}、{town2}等{towns}个{zone}的{villages}个{cun}，[按距县城远近|按人口规模和产业类型]分成三档，[各档数量大致相当|每档都有三分之一左右]。',
]

/** The same where the fieldwork stayed in two or three villages. */
export const stayings: readonly string[] = [
  '[调查没有铺开，而是|我们没有走马观花，]守在{villages}个联系点村，[从头跟到尾|前后跟了半年]，[白天入户、晚上开会|既当调查员，也当帮手]。',
  '[以{villages}个联系点村为对象|解剖麻雀，选定{villages}个联系点村]，[反复走访、前后对照|跟踪记录每一步变化]，[不求面宽，但求摸透|把来龙去脉弄清楚]。',
]

/** Each method, told with its numbers. */
export const questionnaires: readonly string[] = [
  '发放问卷{issued}份，[收回|回收]{returned}份，[其中有效问卷|剔除填答不全的，有效问卷]{valid}份，回收率{returnRate}%，有效率{validRate}%。',
  '问卷由[妇代会主任和志愿者|调研人员]当面发放、[当场收回|当日收回]，识字有困难的由[调研人员逐题念读|我们念给她们听]；共发出{issued}份，收回{returned}份，有效{valid}份，回收率{returnRate}%，有效率{validRate}%。',
  '问卷不记姓名，共发放{issued}份，[收回|回收]{returned}份，回收率{returnRate}%；[核对后认定有效|经核对有效]{valid}份，有效率{validRate}%。',
]
export const interviews: readonly string[] = [
  '[同时|此外]，[一对一访谈|入户访谈]{interviews}人，[每次半小时到一个半小时|谈话多在炕头、地头和灶间进行]。',
  '[一对一访谈|面对面访谈]{interviews}人，[谈话记录经本人同意后整理|凡涉及隐私的一律使用化名]。',
  '[我们还|调研组还]与{interviews}人作了单独交谈，[不带乡镇干部|事先说明谈话内容不对外]，[以便她们说真话|请她们放开讲]。',
]
export const discussions: readonly string[] = [
  '召开[妇女代表、村干部和部门人员|乡镇妇联主席、妇代会主任和群众代表]座谈会{discussions}次，[核对情况、听取意见|边听边议]。',
  '[分层|分片]召开座谈会{discussions}次，[参加的有普通妇女、基层干部和有关部门的同志|请妇女群众、村两委成员和部门同志坐到一起]。',
  '先后座谈{discussions}次，[既听妇女怎么说，也听部门怎么看|把群众的话与部门掌握的数字相互印证]。',
]
export const visits: readonly string[] = [
  '[实地考察|实地走访]{subject}{total}{unit}，[查台账、看现场、问当事人|看现场、查资料、算账目]。',
  '[逐{unit}|逐一]走访{subject}{total}{unit}，[看场所、看台账、看效果|听介绍、看实情、记细账]。',
]
export const looks: readonly string[] = [
  '[并实地察看了|走访中还察看了]妇女之家、[卫生室、学校和加工点|农家书屋、学校和田间地头]等场所。',
  '[还到|又到]妇女之家、[田间、集市和加工点|村委会、集市和学校]作了实地察看。',
]
/** What every percentage of the report is a share of. */
export const bases: readonly string[] = [
  '[下文百分比除注明外，均以这{total}{unit}为基数。|以下所列比例，除另有说明外，均按{total}{unit}计算。|文中占比未注明的，分母均为{total}{unit}。]',
]
