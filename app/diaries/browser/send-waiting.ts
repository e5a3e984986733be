import type { RefusedDelivery } from '../delivery'
import { dropWaiting, formOf, keepWaiting, listWaiting } from './outbox'
import { send } from './send'

const problems = {
  standing: '这条日记已经存过另一个内容，请打开核对。',
  personalData: '文字里像有身份证号、电话或银行卡号，请打开处理。',
  refused: '有一处填写需要修改，请打开处理。',
}

/**
 * Sends what waits, oldest first, until the server cannot be reached. One that this device will not let go of once it is
 * taken is sent again another time, and known to the server.
 * @returns how many the server took
 */
export async function sendWaiting(personId: string): Promise<number> {
  let taken = 0
  for (const entry of await listWaiting(personId)) {
    const answer = await send(formOf(entry))
    if (typeof answer === 'string') break
    if (answer.ok) taken += 1
    const settled = answer.ok ? dropWaiting(entry.clientId) : keepWaiting({ ...entry, problem: problemOf(answer) })
    await settled.catch(() => undefined)
  }
  return taken
}

const problemOf = ({ standing, personalData, errors }: RefusedDelivery): string =>
  standing
    ? problems.standing
    : personalData
      ? problems.personalData
      : (Object.values(errors).flat()[0] ?? problems.refused)
