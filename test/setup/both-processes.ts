import { fork } from 'node:child_process'
import { once } from 'node:events'
import { assignMissing, drawAssignments } from '../../app/evaluation/assignments/draw.server'
import { replaceJudge } from '../../app/evaluation/assignments/replace-judge.server'
import { unlockSheet } from '../../app/evaluation/assignments/unlock.server'
import { proposeRoundAwards } from '../../app/evaluation/awards/awards.server'
import { withdrawEntry } from '../../app/evaluation/entries/withdraw-entry.server'
import { approveOpening } from '../../app/evaluation/opening/approve.server'
import { opening, openResult } from '../../app/evaluation/opening/open.server'
import { saveDraft } from '../../app/judging/save-draft.server'
import { submitSheet } from '../../app/judging/submit-sheet.server'
import { runTask } from '../../app/server/jobs.server'

/** What two servers may be asked at the same moment. */
export const commands = {
  approveOpening,
  assignMissing,
  drawAssignments,
  openRound: (task: string) => runTask({ [opening]: openResult }, task),
  proposeRoundAwards,
  replaceJudge,
  saveDraft,
  submitSheet,
  unlockSheet,
  withdrawEntry,
}
type Name = keyof typeof commands
type Call = { [Of in Name]: [Of, ...Parameters<(typeof commands)[Of]>] }[Name]
export type Answer = { value?: unknown; refused?: string }

/** Starts a second process on the database of this one. @returns a function that has each of both carry out one command at once */
export async function startSecondProcess() {
  const child = fork('test/setup/second-process.ts', { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
  await once(child, 'message')
  const there = async ([name, ...input]: Call): Promise<Answer> => {
    child.send({ name, input })
    return ((await once(child, 'message')) as [Answer])[0]
  }
  const here = async ([name, ...input]: Call): Promise<Answer> => {
    try {
      return { value: await (commands[name] as (...input: unknown[]) => unknown)(...input) }
    } catch (error) {
      return { refused: error instanceof Response ? String(error.status) : (error as Error).message }
    }
  }
  return {
    atOnce: (one: Call, other: Call): Promise<[Answer, Answer]> => Promise.all([here(one), there(other)]),
    end: () => void child.kill(),
  }
}
