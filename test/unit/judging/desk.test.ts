import { expect, test } from 'vitest'
import { defaultRubric } from '../../../scoring'
import { deskSearch, layOut, type DeskRound } from '../../../app/judging/desk'

type Phase = DeskRound['phase']
type State = DeskRound['copies'][number]['state']

const copy = (code: string, state: State, phase: Phase) => ({
  code,
  title: code,
  characters: 3000,
  total: state === 'submitted' ? '80.00' : null,
  dueAt: null,
  again: false,
  phase,
  state,
})
const day = new Date('2012-08-28T00:00:00Z')

/** A round with the first `submitted` copies done, then a draft, then untouched ones. */
function round(id: string, phase: Phase, { copies, submitted }: { copies: number; submitted: number }): DeskRound {
  const list = Array.from({ length: copies }, (_, at) =>
    copy(`${id}-${at}`, at < submitted ? 'submitted' : at === submitted ? 'draft' : 'untouched', phase),
  )
  return {
    id,
    name: id,
    scoringStartsAt: day,
    scoringEndsAt: day,
    graceMinutes: 30,
    contactName: '',
    contactPhone: '',
    declaredAt: day,
    now: day,
    phase,
    rubric: defaultRubric,
    copies: list,
  }
}
const lay = (rounds: DeskRound[], search: Record<string, string> = {}) => layOut(rounds, deskSearch.parse(search))

test('of several rounds the one with something to do lies open, the others are a line with their progress', () => {
  const [over, open] = lay([
    round('first', 'over', { copies: 5, submitted: 5 }),
    round('second', 'open', { copies: 4, submitted: 1 }),
  ])
  expect([over!.list, over!.counts.submitted, over!.next]).toEqual([null, 5, null])
  expect([open!.list!.rows.length, open!.next]).toEqual([4, 'second-1'])
})

test('of two hundred copies fifty are shown, beginning where she goes on', () => {
  const [{ list, next }] = lay([round('long', 'open', { copies: 200, submitted: 120 })]) as [
    ReturnType<typeof lay>[number],
  ]
  expect([
    list!.page,
    list!.pages,
    list!.rows.length,
    list!.rows.some(({ code }) => code === next),
    list!.totals.length,
  ]).toEqual([3, 4, 50, true, 120])
})

test('she sees only those in one state, and any round she asks for', () => {
  const rounds = [
    round('00000000-0000-4000-8000-000000000001', 'over', { copies: 60, submitted: 60 }),
    round('00000000-0000-4000-8000-000000000002', 'open', { copies: 4, submitted: 1 }),
  ]
  expect(lay(rounds, { state: 'untouched' })[1]!.list).toMatchObject({
    matching: 2,
    rows: [{ state: 'untouched' }, { state: 'untouched' }],
  })
  const [old, now] = lay(rounds, { round: rounds[0]!.id, page: '9' })
  expect([old!.list!.page, old!.list!.rows.length, now!.list]).toEqual([2, 10, null])
  expect(lay(rounds, { state: 'nonsense', page: '-1' })[1]!.list!.rows).toHaveLength(4)
})
