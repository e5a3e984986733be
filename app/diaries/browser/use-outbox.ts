import { useRevalidator } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import { dropWaiting, listWaiting, type Waiting } from './outbox'
import { sendWaiting } from './send-waiting'

/** Entries waiting on this device: sent when the page opens, when the network is back, or when asked. */
export function useOutbox(personId: string) {
  const [waiting, setWaiting] = useState<Waiting[]>([])
  const [sending, setSending] = useState(false)
  const { revalidate } = useRevalidator()

  const sendAll = useCallback(async () => {
    setSending(true)
    const taken = await sendWaiting(personId)
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
    await dropWaiting(clientId).catch(() => undefined) // it is still listed then
    setWaiting(await listWaiting(personId))
  }
  return { waiting, sending, sendAll, drop }
}
