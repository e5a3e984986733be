import { Form, Link, useActionData, useFetcher, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import {
  criteriaBy,
  fullMarks,
  isChoice,
  markName,
  scoreSheetProblems,
  sheetLevel,
  totalScore,
  type Rubric,
} from '../../../scoring/score-sheet'
import type { Refused } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Checkbox, TextArea } from '../../ui/field'
import { Notice } from '../../ui/page'
import { useKept } from '../../ui/use-kept'
import { withoutBlankMarks } from '../marks'
import { fieldOf, problemText, type Contact } from '../wording'
import { CriterionField } from './criterion-field'
import { DeadlineWatch } from './deadline-watch'
import { OwnDistribution } from './distribution'
import { Conflict, Kept, SaveState } from './sheet-notices'

/** `stored` is the version another window has saved; `unreached` says that nothing came back from the server. */
type Answer = {
  saved: { version: number; total: string } | null
  refused: Refused | null
  stored?: number
  unreached?: true
}

export type SheetFormProps = {
  sheet: Contact & {
    judge: string
    code: string
    criteria: Rubric
    phase: 'before' | 'open' | 'grace' | 'over'
    scores: Record<string, string> | null
    opinion: string | null
    version: number | null
    attempt: number
    totals: string[]
    scoringEndsAt: Date | string
    graceMinutes: number
    now: Date | string
  }
}

const pause = 800 // ms of quiet before a draft is saved
const patience = 5000 // ms before it is sent again to a server that did not answer

/** The score sheet beside the text: saved at each pause, totalled as she goes, submitted once. */
export function SheetForm({ sheet }: SheetFormProps) {
  const { criteria: rubric, code } = sheet
  const answered = useActionData<Answer>()
  const saving = useFetcher<Answer>()
  const busy = useNavigation().state !== 'idle'
  const form = useRef<HTMLFormElement>(null)
  const typed = (answered?.refused?.values ?? {}) as {
    score?: Record<string, string>
    opinion?: string
    intent?: string
  }
  const [marks, setMarks] = useState<Record<string, string>>(typed.score ?? sheet.scores ?? {})
  const [opinion, setOpinion] = useState(typed.opinion ?? sheet.opinion ?? '')
  const [changes, setChanges] = useState(0)
  const [version, setVersion] = useState(sheet.version ?? 0) // upon which this page writes
  const [stored, setStored] = useState(0) // how many of the changes the server has
  const sent = useRef(0)
  const [settled, setSettled] = useState<unknown>() // the conflict in which she chose this page
  const kept = useKept(`score-sheet:${sheet.judge}:${code}`, { marks, opinion }, changes > stored)
  const counted = withoutBlankMarks(marks)
  const wrong = scoreSheetProblems(rubric, { marks: counted, opinion }, { draft: true }).length > 0

  // One save at a time, after a pause or as she turns away: what is typed meanwhile waits for its answer, which names
  // the next version. A mark that cannot stand waits for its correction.
  useEffect(() => {
    const unreached = saving.data?.unreached === true
    if (wrong || saving.state !== 'idle' || changes === 0 || (changes === sent.current && !unreached)) return
    const save = () => {
      const body = new FormData(form.current!)
      body.set('intent', 'draft')
      sent.current = changes
      saving.submit(body, { method: 'post', action: `/judging/${code}` })
    }
    const timer = setTimeout(save, unreached ? patience : pause)
    document.addEventListener('visibilitychange', save)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', save)
    }
    // the fetcher itself may change identity
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [changes, wrong, saving.state, saving.data])
  useEffect(() => {
    if (saving.state !== 'idle' || !saving.data?.saved) return
    setStored(sent.current)
    setVersion(saving.data.saved.version)
  }, [saving.state, saving.data])
  useEffect(() => {
    if (answered?.saved) setVersion(answered.saved.version)
    if (answered?.refused) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [answered])

  const change = (next: { marks?: Record<string, string>; opinion?: string }) => {
    if (next.marks) setMarks(next.marks)
    if (next.opinion !== undefined) setOpinion(next.opinion)
    setChanges((count) => count + 1)
  }
  const errors = { ...saving.data?.refused?.errors, ...answered?.refused?.errors }
  const problems = scoreSheetProblems(rubric, { marks: counted, opinion }, { draft: typed.intent !== 'submission' })
  const problemAt = (field: string) =>
    problems.filter((problem) => fieldOf(problem) === field).map((problem) => problemText(rubric, problem))
  const conflict = [answered, saving.data].find((answer) => answer?.stored !== undefined && answer !== settled)
  const keepMine = () => {
    setSettled(conflict)
    setVersion(conflict!.stored!)
    change({})
  }
  const closed = sheet.phase === 'before' || sheet.phase === 'over'
  const running = wrong ? null : totalScore(rubric, counted)
  const byChoice = criteriaBy(rubric, 'judge').every((criterion) => isChoice(rubric, criterion))
  const level = wrong || byChoice ? null : sheetLevel(rubric, counted)

  return (
    <Form ref={form} method="post" className="rounded-box border border-line bg-paper p-5">
      <div className="mb-4 flex items-baseline justify-between border-b border-line pb-3">
        <h2 className="text-lg">评分表</h2>
        <output aria-label="当前合计" className="text-2xl font-semibold tabular-nums">
          {!running || (byChoice && !running.complete)
            ? '—'
            : running.complete
              ? markName(rubric, running.total)
              : running.total}
          {!byChoice && <span className="text-sm font-normal text-ink-soft"> / {fullMarks(rubric)}</span>}
          {level && <span className="ml-3 text-lg">{level.name}</span>}
        </output>
      </div>
      {sheet.attempt > 1 && (
        <Notice title="这份评分表请重新提交">上次填写的内容还在下面，改好后再提交一次；上次提交的不再计入。</Notice>
      )}
      {kept.found && (
        <Kept
          onUse={() => {
            const found = kept.take()
            if (found) change(found)
          }}
          onDrop={kept.drop}
        />
      )}
      <input type="hidden" name="version" value={version} />
      <fieldset disabled={closed} className="min-w-0">
        <legend className="sr-only">各项指标打分</legend>
        {criteriaBy(rubric, 'judge').map((criterion) => (
          <CriterionField
            key={criterion.id}
            rubric={rubric}
            criterion={criterion}
            value={marks[criterion.id] ?? ''}
            errors={problemAt(`score.${criterion.id}`)}
            onChange={(value) => change({ marks: { ...marks, [criterion.id]: value } })}
          />
        ))}
        <TextArea
          label="评阅意见"
          name="opinion"
          rows={5}
          maxLength={4000}
          value={opinion}
          errors={problemAt('opinion')}
          help={
            rubric.opinionLength > 0 &&
            `总分评为${rubric.levels
              .filter(({ opinionRequired }) => opinionRequired)
              .map(({ name }) => name)
              .join(
                '或',
              )}时须写明理由，至少 ${rubric.opinionLength} 字；已写 ${[...opinion.replace(/\s/gu, '')].length} 字。`
          }
          onChange={(event) => change({ opinion: event.target.value })}
        />
        <div className="sticky bottom-0 z-10 bg-paper max-md:bottom-16">
          <DeadlineWatch {...sheet} />
          {answered?.unreached && (
            <Notice tone="warning" title="没有提交成功">
              连不上服务器。填写的内容都在本页和本机，请过一会儿再点一次。
            </Notice>
          )}
          {errors.form && sheet.phase !== 'over' && (
            <Notice tone="warning" title={answered?.refused?.errors.form ? '没有提交成功' : '没有保存成功'}>
              {errors.form.join('；')}
            </Notice>
          )}
          {conflict && (
            <Conflict code={code} message={conflict.refused!.errors.version!.join('；')} onKeep={keepMine} />
          )}
        </div>
        <SaveState
          state={saving.state}
          version={version}
          wrong={wrong}
          failed={changes > 0 && Boolean(saving.data?.refused ?? saving.data?.unreached)}
          waiting={changes > stored}
        />
        <Checkbox name="checked" required errors={errors.checked} label="我已核对；提交后分数不能再改。" />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="submission" disabled={busy} className="flex-1">
            提交评分
          </Button>
          <Button name="intent" value="draft" tone="plain" formNoValidate>
            暂存
          </Button>
        </div>
      </fieldset>
      {sheet.totals.length > 0 && (
        <div className="mt-5 border-t border-line pt-4">
          <OwnDistribution rubric={rubric} totals={sheet.totals} current={running?.complete ? running.total : null} />
        </div>
      )}
      <p className="mt-4 text-sm text-ink-soft max-lg:hidden">
        键盘：{byChoice ? '方向键选档，Tab 到下一项。' : '直接输数字，↑ ↓ 加减，回车到下一项，Tab 到“优良中差”。'}
      </p>
      <p className="mt-4">
        <Link to={`/judging/${code}/recusal`}>回避，或我认出了作者</Link>
      </p>
    </Form>
  )
}
