/** A finished entry that the server has not taken yet, as its form was. */
export type Waiting = {
  clientId: string
  personId: string
  savedAt: string
  date: string
  fields: [name: string, value: string | File][]
  /** why the server did not take it, when it answered */
  problem?: string
}

const storeName = 'outbox'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('fuqing-diary', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName, { keyPath: 'clientId' })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('IndexedDB cannot be opened'))
  })
}

async function within<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode)
      const request = work(transaction.objectStore(storeName))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB refused'))
    })
  } finally {
    database.close()
  }
}

/** Keeps an entry on this device until it is dropped; the same clientId replaces itself. */
export const keepWaiting = (entry: Waiting): Promise<unknown> => within('readwrite', (store) => store.put(entry))

/** Told to the window when an entry waits no longer. */
export const waitingDropped = 'fuqing:waiting-dropped'

export async function dropWaiting(clientId: string): Promise<void> {
  await within('readwrite', (store) => store.delete(clientId))
  dispatchEvent(new Event(waitingDropped))
}

/** What this person wrote here and the server has not taken, oldest first; nothing where nothing can be kept. */
export async function listWaiting(personId: string): Promise<Waiting[]> {
  try {
    const all = await within<Waiting[]>('readonly', (store) => store.getAll())
    return all.filter((entry) => entry.personId === personId).sort((a, b) => a.savedAt.localeCompare(b.savedAt))
  } catch {
    return []
  }
}

export function formOf(entry: Waiting): FormData {
  const form = new FormData()
  for (const [name, value] of entry.fields) form.append(name, value)
  return form
}
