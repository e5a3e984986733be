import { describe, expect, it } from 'vitest'
import { classifyHeading } from '../../../app/reports/part-headings'
import { joinParts, recogniseParts } from '../../../app/reports/word-parts'

const HEADINGS: Record<string, string[]> = {
  situation: [
    ...['一、基本情况', '一、调研基本情况', '（一）现状', '1. 主要做法', '一、主要做法及成效', '第一部分 调查概况'],
    ...[
      '一、留守妇女生产生活现状',
      '一、调研背景与方法',
      '二、我市妇女创业就业的现状和特点',
      '一、现状分析',
      '工作成效',
    ],
    ...[
      '典型案例',
      '前言',
      '引 言',
      '**一、基本情况**',
      '一、调查对象、方法及过程',
      '一、全县家庭教育工作开展情况',
      '经验做法',
    ],
  ],
  analysis: [
    ...[
      '二、存在问题',
      '二、存在的主要问题及原因',
      '三、原因分析',
      '（二）问题与不足',
      '二、面临的困难和挑战',
      '三、制约因素',
    ],
    ...['存在问题的原因分析', '二、当前农村妇女创业中的突出问题', '三、问题成因', '二、主要困境', '四、薄弱环节'],
    ...['二、妇女群众的需求', '2、存在的短板', '三、影响农村妇女参政的因素', '二、存在的问题有哪些'],
  ],
  advice: [
    ...['三、对策建议', '四、意见建议', '三、几点思考', '四、对策与建议', '五、工作建议', '三、解决留守妇女问题的对策'],
    ...[
      '四、下一步打算',
      '三、思考与启示',
      '四、意见和建议',
      '第三部分 对策及建议',
      '（三）建议（供参考）',
      '四、今后努力方向',
    ],
  ],
  mixed: ['二、问题与对策', '现状、问题及建议', '三、存在问题及对策建议'],
}

describe('what a heading says', () => {
  for (const [part, headings] of Object.entries(HEADINGS)) {
    it.each(headings)(`${part}: %s`, (heading) => expect(classifyHeading(heading)).toBe(part))
  }

  it.each(['一、加强领导', '妇女之家', '附件', '下大力气抓培训', '', '一、'])('nothing: %s', (heading) => {
    expect(classifyHeading(heading)).toBeNull()
  })
})

const REPORT = `# 农村留守妇女生产生活状况调查

——以曹县三个乡镇为例

曹县妇联　王秀兰

摘　要：走访86人，发放问卷300份。

**关键词：**留守妇女；互助组；心理健康

2012年3月，课题组进村入户。

## 一、基本情况

共走访12个村。

### （一）人员构成

| 年龄 | 人数 |
| - | - |
| 30 | 5 |

## 二、存在问题

劳动强度大。

## 三、对策建议

组建互助组。`

describe('recognising the parts of a report', () => {
  const report = recogniseParts(REPORT)
  const partsOf = (markdown: string) => recogniseParts(markdown).sections.map((one) => one.suggestedPart)

  it('finds title, byline, abstract and keywords', () => {
    expect(report.title).toBe('农村留守妇女生产生活状况调查——以曹县三个乡镇为例')
    expect(report.byline).toEqual(['曹县妇联　王秀兰'])
    expect(report.abstract).toBe('走访86人，发放问卷300份。')
    expect(report.keywords).toEqual(['留守妇女', '互助组', '心理健康'])
  })

  it('puts every section into its part with its sub-headings and tables', () => {
    expect(report.sections.map((one) => [one.heading, one.suggestedPart])).toEqual([
      [null, 'situation'],
      ['一、基本情况', 'situation'],
      ['二、存在问题', 'analysis'],
      ['三、对策建议', 'advice'],
    ])
    expect(report.complete).toBe(true)
    expect(report.parts.situation).toBe(
      '2012年3月，课题组进村入户。\n\n## 一、基本情况\n\n共走访12个村。\n\n### （一）人员构成\n\n' +
        '| 年龄 | 人数 |\n| - | - |\n| 30 | 5 |',
    )
    expect(report.parts.advice).toBe('## 三、对策建议\n\n组建互助组。')
  })

  it('leaves to a person what the headings do not tell', () => {
    const { sections, complete } = recogniseParts(
      '## 一、基本情况\n\n甲\n\n## 二、抓好妇女之家\n\n乙\n\n## 三、问题与对策\n\n丙',
    )
    expect(sections.map((one) => one.suggestedPart)).toEqual(['situation', null, null])
    expect(complete).toBe(false)
  })

  it('cuts a mixed section where its sub-headings tell', () => {
    const { sections } = recogniseParts(
      '## 一、现状\n\n甲\n\n## 二、问题与对策\n\n### （一）主要问题\n\n乙\n\n### （二）对策建议\n\n丙',
    )
    expect(sections).toEqual([
      { heading: '一、现状', markdown: '甲', suggestedPart: 'situation' },
      { heading: '（一）主要问题', markdown: '乙', suggestedPart: 'analysis' },
      { heading: '（二）对策建议', markdown: '丙', suggestedPart: 'advice' },
    ])
  })

  it('reads 措施 as what was done before the problems and as advice after them', () => {
    expect(partsOf('## 一、主要措施\n\n甲\n\n## 二、存在问题\n\n乙\n\n## 三、工作措施\n\n丙')).toEqual([
      'situation',
      'analysis',
      'advice',
    ])
  })

  it('gives an unnamed section between two of one part to that part', () => {
    expect(
      partsOf(
        '## 一、现状\n\n甲\n\n## 二、抓阵地\n\n乙\n\n## 三、主要做法\n\n丙\n\n## 四、问题\n\n丁\n\n## 五、建议\n\n戊',
      ),
    ).toEqual(['situation', 'situation', 'situation', 'analysis', 'advice'])
  })

  it('sees headings in pasted text without heading marks', () => {
    const { sections } = recogniseParts(
      '导语一段话。\n\n一、基本情况\n\n甲。\n\n**二、存在问题**\n\n乙。\n\n三、意见建议\n\n丙。',
    )
    expect(sections.map((one) => one.heading)).toEqual([null, '一、基本情况', '二、存在问题', '三、意见建议'])
  })

  it('reads an abstract under its own heading and keywords split by spaces', () => {
    const { abstract, keywords, sections } = recogniseParts(
      '# 题目\n\n## 摘要\n\n第一段。\n\n第二段。\n\n## 关键词\n\n妇女　就业 培训\n\n## 一、现状\n\n甲\n\n## 二、建议\n\n乙',
    )
    expect(abstract).toBe('第一段。\n\n第二段。')
    expect(keywords).toEqual(['妇女', '就业', '培训'])
    expect(sections.map((one) => one.heading)).toEqual(['一、现状', '二、建议'])
  })

  it('gives each section the notes that it mentions', () => {
    const { sections } = recogniseParts('## 一、现状\n\n甲[^1]\n\n## 二、建议\n\n乙[^2]\n\n[^1]: 注一\n\n[^2]: 注二')
    expect(sections.map((one) => one.markdown)).toEqual(['甲[^1]\n\n[^1]: 注一', '乙[^2]\n\n[^2]: 注二'])
  })

  it('keeps one whole text without headings for a person to divide', () => {
    expect(recogniseParts('只有一段话。\n\n又一段。').sections).toEqual([
      { heading: null, markdown: '只有一段话。\n\n又一段。', suggestedPart: null },
    ])
  })

  it('takes an empty text', () => {
    const nothing = { situation: '', analysis: '', advice: '' }
    expect(recogniseParts('')).toEqual({
      title: null,
      byline: [],
      abstract: '',
      keywords: [],
      sections: [],
      parts: nothing,
      complete: false,
    })
  })

  it('puts sections where a person says', () => {
    const sections = Object.freeze(report.sections.map((one) => Object.freeze({ ...one })))
    const joined = joinParts(sections, ['analysis', 'analysis', 'advice', null])
    expect(joined.situation).toBe('')
    expect(joined.analysis).toContain('课题组进村入户')
    expect(joined.advice).toBe('## 二、存在问题\n\n劳动强度大。')
  })
})
