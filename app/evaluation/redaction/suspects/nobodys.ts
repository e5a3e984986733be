import { workTerms } from '../../../../search/dictionary'
import type { Word } from '../words.server'
import type { Finding } from './finding'
import { farAway } from './places'

const vocabulary = new Set(workTerms)

const level =
  '(?:各级|各|省|市|县|区|旗|乡镇|镇街|镇|乡|街道|社区|村|基层|当地|农村|本地|党委|政府|省委|市委|县委|区委)'
const department =
  '(?:民政|财政|人社|人力资源和?社会保障|劳动|卫生|卫计|教育|教体|司法|商务|农业|林业|水利|水务|畜牧|农机|农经|渔业|文化|文广新|文广|广电|旅游|体育|国土|国土资源|住建|建设|房管|规划|城管|交通|公安|安监|环保|' +
  '统计|审计|税务|国税|地税|工商|质监|药监|食药监|食品药品监督|计生|人口计生|人口和计划生育|科技|发改|经信|信访|扶贫|供销|民宗|民族宗教|老龄|物价|粮食|法制|宣传|组织|统战|政法|纪检|文明|综治|维稳|妇儿|关工|新农合|医保|社保|疾控|农技|保健)'
const office = `${department}(?:局|办公室|办|委员会|委|部|站|所|中心|室)`
const body =
  '(?:妇联|妇女联合会|妇代会|妇儿工委办公室|妇儿工委|政协|人大|法院|检察院|派出所|司法所|总工会|工会|团委|共青团|残联|文联|科协|工商联|供销社|供电公司|信用社|信用联社|联合社|卫生院|卫生服务中心|服务中心|服务站|老年协会|理事会|居委会|村委会|村委)'
const one = `${level}{0,2}(?:${office}|${body})`
const bodies = new RegExp(`^(?:建议)?${one}(?:(?:会同|和|与|及|、)${one})*$`, 'u')

/** What every county has and nobody is told by: 县民政局, 妇联, 财政局会同妇联. */
const isAnyBody = (text: string): boolean => bodies.test(text)

/** Somebody whose name is hidden already: 牟某, 王某某. */
const isHiddenName = (text: string): boolean => /^\p{Script=Han}{1,2}某{1,2}$/u.test(text)

/** 邵大姐（化名）: the report itself says that it is not her name. */
const saysSo = /^[（(]\s*(?:化名|系化名|为化名|均为化名)/u

/** Whether a find hardly tells anything, so that all such of one report may be decided together. */
export function isSlight({ kind, reason, start, end }: Finding, text: string): boolean {
  const name = text.slice(start, end)
  if (kind === 'organization') return isAnyBody(name)
  if (kind === 'person') return isHiddenName(name) || saysSo.test(text.slice(end, end + 8))
  return reason === farAway
}

/** A room, a floor, a way to go, the inside of any place: 东屋, 三楼, 三里路, 镇里. */
const ofAnyHouse =
  /^(?:[东西南北前后上下左右里外正偏][屋院房间楼厢]|[一二三四五六七八九十几两\d]+(?:楼|层|里路)|[省市县区镇乡村]里)$/u
/** 施暴者, 维修费, 优秀经纪人: characters that end what things and groups are called, and no name. */
const endsNoun = /^\p{Script=Han}{2,}[者费率款证]$|^\p{Script=Han}{3,}人$/u

/** Whether a find is a word of the reports themselves: of the federations' work, a set phrase, a thing; or no word at all. */
export function isOrdinary({ kind, start, end }: Finding, text: string, wordAt: readonly Word[]): boolean {
  if (vocabulary.has(text) || !/[\p{L}\p{N}]/u.test(text)) return true
  if (ofAnyHouse.test(text)) return true
  if (kind !== 'person') return false
  const word = wordAt[start]
  const isPhrase = word?.start === start && word.end === end && /^[il]/.test(word.tag)
  return text.length < 2 || isPhrase || endsNoun.test(text)
}
