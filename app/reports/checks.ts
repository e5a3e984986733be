import type { CampaignRules } from '../accounts/campaign-rules'
import { countCharacters, countMarkdown } from '../server/documents/character-count'
import { charactersOf, partNames, parts, type ReportContent } from './content'
import { findPersonalData, personalDataNames } from '../accounts/personal-data'
import { findSecrecyMarks } from './secrecy-marks'

/** One line of the quiet list beside the text. `blocking` must be mended before hand-in, `warning` thought over. */
export type Check = { key: string; level: 'ok' | 'warning' | 'blocking'; text: string }

export const abstractRange = { min: 150, max: 300 } as const
const keywordRange = { min: 3, max: 5 } as const
/** A part shorter than this is a heading, not a part. */
const partMinimum = 200

const check = (key: string, level: Check['level'], text: string): Check => ({ key, level, text })
const judge = (key: string, good: boolean, bad: 'warning' | 'blocking', right: string, wrong: string) =>
  check(key, good ? 'ok' : bad, good ? right : wrong)

/** Everything that is looked at before a report is handed in, in the order of the writing page. */
export function checkReport(content: ReportContent, { minCharacters, maxCharacters }: CampaignRules): Check[] {
  const abstract = countCharacters(content.abstract)
  const count = content.keywords.length
  const total = charactersOf(content)
  const range = `${minCharacters.toLocaleString('en')}—${maxCharacters.toLocaleString('en')}`
  return [
    judge('title', content.title !== '', 'blocking', '有题目', '还没有题目'),
    judge(
      'abstract',
      abstract >= abstractRange.min && abstract <= abstractRange.max,
      'blocking',
      `摘要 ${abstract} 字`,
      `摘要 ${abstract} 字，应为 ${abstractRange.min}—${abstractRange.max} 字`,
    ),
    judge(
      'keywords',
      count >= keywordRange.min && count <= keywordRange.max,
      'blocking',
      `关键词 ${count} 个`,
      `关键词 ${count} 个，应为 ${keywordRange.min}—${keywordRange.max} 个`,
    ),
    ...parts.map((part) => checkPart(content[part], partNames[part], part)),
    judge(
      'length',
      total >= minCharacters && total <= maxCharacters,
      'blocking',
      `全文 ${total.toLocaleString('en')} 字`,
      `全文 ${total.toLocaleString('en')} 字，应为 ${range} 字（按 Word 的字数统计）`,
    ),
    judge('methods', content.methods.length > 0, 'warning', '已注明调查方式', '还没有选调查方式，评委据此了解材料来源'),
    judge('activityCodes', content.activityCodes.length > 0, 'warning', '已选活动内容', '还没有选“四个三”活动内容'),
    checkSecrecy(content),
    checkPersonalData(content),
  ]
}

function checkPart(text: string, name: string, key: string): Check {
  const count = countMarkdown(text)
  if (count === 0) return check(key, 'blocking', `“${name}”部分还没有写`)
  return judge(
    key,
    count >= partMinimum,
    'blocking',
    `“${name}” ${count.toLocaleString('en')} 字`,
    `“${name}”只有 ${count} 字，应当成段展开（至少 ${partMinimum} 字）`,
  )
}

const allText = (content: ReportContent) =>
  [content.title, content.abstract, content.sample, content.place, ...parts.map((part) => content[part])].join('\n')

function checkSecrecy(content: ReportContent): Check {
  const marks = findSecrecyMarks(allText(content))
  return judge(
    'secrecy',
    marks.length === 0,
    'blocking',
    '没有密级标志',
    `发现密级标志：${marks
      .map((mark) => `“${mark}”`)
      .join('、')}。涉密内容不得在本系统处理、存储；若只是误写，请改换说法`,
  )
}

function checkPersonalData(content: ReportContent): Check {
  const found = findPersonalData(allText(content))
  return judge(
    'personal-data',
    found.length === 0,
    'warning',
    '没有身份证号、电话等个人信息',
    `疑似个人信息：${found
      .slice(0, 5)
      .map(({ kind, text }) => `${personalDataNames[kind]} ${text}`)
      .join('、')}${found.length > 5 ? ` 等 ${found.length} 处` : ''}，请删去`,
  )
}

export const blocking = (checks: Check[]) => checks.filter(({ level }) => level === 'blocking')
