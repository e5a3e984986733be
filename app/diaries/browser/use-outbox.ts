import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import { dropWaiting, formOf, keepWaiting, listWaiting, type Waiting } from './outbox'
import { send } from './send'

const problems = {
  standing: '这条日记已经存过另一个内容，请打开核对。',
  personalData: '文字里像有身份证号、电话或银行卡号，请打开处理。',
  refused: '有一处填写需要修改，请打开处理。',
}

/** Entries waiting on this device: sent when the page opens, when the network is back, or when asked. */
export function useOutbox(personId: string) {
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const [sending, setSending] = useState(false)
  const { revalidate } = useRevalidator()

  const sendAll = useCallback(async () => {
    setSending(true)
    let taken = 0
    for (const entry of await listWaiting(personId)) {
      const answer = await send(formOf(entry))
      if (typeof answer === 'string') break
      if (answer.ok) {
        taken += 1
        await dropWaiting(entry.clientId)
        continue
      }
      const problem = answer.standing
        ? problems.standing
        : answer.personalData
          ? problems.personalData
          : (Object.values(answer.errors).flat()[0] ?? problems.refused)
      await keepWaiting({ ...entry, problem })
    }
    setWaiting(await listWaiting(personId))
    setSending(false)
    if (taken > 0) revalidate()
  }, [personId, revalidate])

  useEffect(() => {
    const start = () => void listWaiting(personId).then((entries) => (entries.length > 0 ? sendAll() : undefined))
    start()
    addEventListener('online', start)
    return () => removeEventListener('online', start)
  }, [personId, sendAll])

  const drop = async (clientId: string) => {
    await dropWaiting(clientId)
    setWaiting(await listWaiting(personId))
  }
  return { waiting, sending, sendAll, drop }
}
