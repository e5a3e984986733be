import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Notice } from '../../ui/page'
import type { LocalCopy } from '../browser/local-copy'
import { charactersOf } from '../content'

/** Offers back what an earlier window could not send: a crash, a lost session, a closed lid. */
export function LeftCopyNotice({ copy, onChoice }: { copy: LocalCopy; onChoice: (restore: boolean) => void }) {
  return (
    <Notice title="上次有文字没来得及保存">
      <p>
        本机留有 {formatDateTime(copy.at)} 的内容（正文 {charactersOf(copy.values).toLocaleString('en')} 字，题目“
        {copy.values.title || '未写'}”），与现在的草稿不同。
      </p>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button type="button" onClick={() => onChoice(true)}>
          找回这份内容
        </Button>
        <Button type="button" tone="plain" onClick={() => onChoice(false)}>
          不要了，用现在的草稿
        </Button>
      </p>
    </Notice>
  )
}
