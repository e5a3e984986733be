import type { SuspectKind } from '../types'
import type { Finding } from './finding'

interface Phrase {
  pattern: RegExp
  kind: SuspectKind
  reason: string
  replacement: string
}

const phrases: Phrase[] = [
  {
    pattern:
      /(?:(?![了的在据按照以])\p{Script=Han}){0,8}[〔［[（(【]\s*[12１２]\s*[\d０-９]\s*[\d０-９]\s*[\d０-９]\s*[〕］\])）】]\s*第?\s*[\d０-９]{1,5}\s*号/gu,
    kind: 'document',
    reason: '文件字号能查到发文单位',
    replacement: '某文件',
  },
  {
    pattern:
      /(?:致谢|鸣谢|课题组(?:成员|组长|负责人)?|调研组(?:成员|组长)?|执笔人?|撰稿人?|供稿|作者(?:简介|单位)?|通讯员|联系人|审核人?|填报人|报送单位|撰写人|主持人|负责人)\s*[:：]\s*[^\n。！？；，]{1,120}/g,
    kind: 'acknowledgement',
    reason: '署名、致谢或课题组成员会透露作者',
    replacement: '（略）',
  },
  {
    pattern:
      /(?:(?:我们|[我俺咱])\s*(?:村|社区)|(?:我们|[我本俺咱])\s*(?:省|市|县|区|镇|乡|街道|单位|妇联))(?![场别域委会])|[我本](?:局|会|办|站|中心|部门|校)(?!议|长期|场|脚|在|着|起|出|稳)/g,
    kind: 'self-reference',
    reason: '自称所在地或单位',
    replacement: '',
  },
]

const selfPlaces: Record<string, string> = {
  市: '某市',
  县: '某县',
  区: '某区',
  镇: '该镇',
  乡: '该乡',
  街道: '该街道',
  村: '该村',
  社区: '该社区',
}

/** Document numbers, instructions of leaders, acknowledgements and 我县, 我市, 我会. */
export function phraseSuspects(text: string): Finding[] {
  const listed = phrases.flatMap(({ pattern, kind, reason, replacement }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind,
      reason,
      pseudonym: () => replacement || selfReplacement(match[0]),
    })),
  )
  return [...listed, ...instructions(text)]
}

const mostBefore = 30
const mostAfter = 12

/** 批示 with the leader before it and its number behind it, within the clause. */
function* instructions(text: string): Generator<Finding> {
  for (const { index } of text.matchAll(/批示/g)) {
    const before = /[^\n，。；]*$/.exec(text.slice(Math.max(0, index - mostBefore), index))?.[0] ?? ''
    const after = /^批示[^\n，。；]*/.exec(text.slice(index, index + mostAfter + 2))?.[0] ?? ''
    yield {
      start: index - before.length,
      end: index + after.length,
      kind: 'instruction',
      reason: '批示会透露领导和单位',
      pseudonym: () => '（批示略）',
    }
  }
}

function selfReplacement(words: string): string {
  const noun = words.replace(/我们|[我本俺咱\s]/g, '')
  return selfPlaces[noun] ?? `该${noun}`
}
