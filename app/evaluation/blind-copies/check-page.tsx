import { Form } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { Outcome } from '../components/outcome'
import { Button } from '../../ui/button'
import { Progress } from '../../ui/page'
import { show } from './centre'
import { FindList } from './find-list'
import { undecided, undecidedPictures, undoPress, type Decisions } from './finds'
import { MarkedText } from './marked-text'
import { MaskWords } from './mask-words'
import { PictureCard } from './picture-card'
import type { BlindTexts } from './source'
import { useCheck } from './use-check'

type Props = { texts: BlindTexts; decisions: Decisions; version: number; errors: Record<string, string[]> }

/** The original at the left, what judges will read at the right, and every find with its buttons. */
export function CheckPage({ texts, decisions: kept, version, errors }: Props) {
  const [all, setAll] = useState(false)
  const confirmation = useRef<HTMLFormElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (matchMedia('(min-width: 80rem)').matches) bar.current?.scrollIntoView()
  }, [])
  const check = useCheck(
    kept,
    version,
    (find) => all || find.origin !== 'known',
    () => confirmation.current?.requestSubmit(),
  )
  const {
    decisions: { finds, steps, pictures = [] },
    shown,
    current,
  } = check
  const [doubts, unseen] = [undecided(check.decisions).length, undecidedPictures(check.decisions).length]
  const open = doubts + unseen
  const onlyPictures = doubts === 0 && unseen > 0
  useEffect(() => {
    if (onlyPictures) show(document.querySelector('[data-undecided]'))
  }, [onlyPictures])
  const doubtful = finds.filter(({ origin }) => origin === 'suspect').length + pictures.length
  return (
    <>
      <div
        ref={bar}
        className="no-print sticky top-0 z-20 mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 border-b border-line bg-ground py-3"
      >
        <div className="w-56">
          <Progress done={doubtful - open} total={doubtful} label="疑点和图片已决定" />
        </div>
        <Form method="post" ref={confirmation}>
          <input type="hidden" name="intent" value="confirm" />
          <input type="hidden" name="version" value={version} />
          <Button disabled={open > 0 || check.busy}>{open > 0 ? `还有 ${open} 处没有决定` : '确认并看下一篇'}</Button>
        </Form>
        <Form
          method="post"
          onSubmit={(event) => {
            event.preventDefault()
            check.undo()
          }}
        >
          <input type="hidden" name="intent" value="decide" />
          <Button tone="plain" name="press" value={undoPress(check.decisions)} disabled={steps.length === 0}>
            撤销上一步
          </Button>
        </Form>
        <p className="hidden text-sm text-ink-soft xl:block">
          ↑↓ 移动，Enter 遮盖，Delete 保留（按住 Shift：相同的都这样），k 多半不用遮盖的都保留，m
          遮盖选中的字（没有选，就自己填写），u 撤销，Ctrl+Enter 确认
        </p>
        <div className="basis-full empty:hidden">
          <Outcome said={check.refused} />
        </div>
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[1fr_1fr_21rem]">
        <Pane title="原文">
          <MarkedText texts={texts} finds={finds} current={current} side="original" />
        </Pane>
        <Pane title="评委看到的">
          <MarkedText texts={texts} finds={finds} current={current} side="blind" />
        </Pane>
        <div className={`grid gap-5 max-xl:order-first ${beside}`} tabIndex={0} role="region" aria-label="疑点">
          <MaskWords key={finds.filter(({ origin }) => origin === 'hand').length} errors={errors.words} />
          <section className="rounded-box border border-line bg-paper p-4">
            <div className="mb-3 flex flex-wrap items-baseline justify-between gap-2">
              <h2 className="text-lg">
                {all ? '全部标记' : '疑点'} {shown.length} 处
              </h2>
              <button type="button" onClick={() => setAll(!all)} className="min-h-tap text-sm text-plum underline">
                {all ? '只看疑点' : `连同已自动遮盖的 ${finds.length - shown.length} 处`}
              </button>
            </div>
            {shown.length === 0 && <p className="text-ink-soft">没有疑点。请通读右边一遍，再确认。</p>}
            <Form method="post" preventScrollReset>
              <input type="hidden" name="intent" value="decide" />
              <FindList
                finds={shown}
                texts={texts}
                current={current}
                onCurrent={check.setCurrent}
                onChoice={check.choose}
              />
            </Form>
          </section>
          {pictures.length > 0 && (
            <Form method="post" preventScrollReset className="grid gap-3">
              <input type="hidden" name="intent" value="decide" />
              <h2 className="text-lg">图片 {pictures.length} 张</h2>
              <p className="text-sm text-ink-soft">在人脸、横幅、门牌上拖出框，框住的地方给评委之前抹掉，不能还原。</p>
              {pictures.map((picture) => (
                <PictureCard key={picture.number} picture={picture} onPress={check.answer} />
              ))}
            </Form>
          )}
        </div>
      </div>
    </>
  )
}

/** Where there is room, each of the three stands still and scrolls for itself. */
const beside = 'xl:sticky xl:top-28 xl:max-h-[calc(100vh-8rem)] xl:overflow-y-auto'

function Pane({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div
      className={`rounded-box border border-line bg-paper p-5 ${beside}`}
      tabIndex={0}
      role="region"
      aria-label={title}
    >
      <h2 className="mb-3 text-lg">{title}</h2>
      {children}
    </div>
  )
}
