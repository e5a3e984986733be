import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise, type Index } from 'meilisearch'
import { SearchUnavailable } from '../engine'
import type { MeiliDocument, ShownDocument } from './document'
import { oldestServer, sameSettings, settings, shownAttributes } from './settings'

/** Milliseconds for one request unless told otherwise; a search that takes longer is of no use. */
const usualTimeout = 10_000
/** Milliseconds for one task; a settings change re-indexes everything. */
const taskTimeout = 30 * 60_000

/**
 * The server, made ready at the first use: the app starts and runs while the server is down, and finds it
 * when it is back.
 */
export class Server {
  readonly client: Meilisearch
  /** The index a rebuild fills, beside the one in use. */
  readonly nextUid: string
  private ready: Promise<void> | null = null

  constructor(
    readonly url: string,
    key: string | undefined,
    readonly liveUid: string,
    timeout = usualTimeout,
  ) {
    this.nextUid = `${liveUid}-next`
    this.client = new Meilisearch({ host: url, ...(key && { apiKey: key }), timeout })
  }

  get live(): Index<MeiliDocument> {
    return this.client.index<MeiliDocument>(this.liveUid)
  }

  get next(): Index<MeiliDocument> {
    return this.client.index<MeiliDocument>(this.nextUid)
  }

  /** Runs work on a server known to be ready; whatever fails becomes SearchUnavailable. */
  async use<T>(work: () => Promise<T>): Promise<T> {
    try {
      this.ready ??= this.prepare()
      await this.ready
      return await work()
    } catch (error) {
      this.ready = null
      throw explain(error, this.url)
    }
  }

  /** Documents of the index in use, newest first, as hits are made of them, and how many there are. */
  async read(filter: string, limit: number, offset = 0): Promise<{ documents: ShownDocument[]; total: number }> {
    const { hits, estimatedTotalHits } = await this.live.search('', {
      filter,
      sort: ['date:desc'],
      limit,
      offset,
      attributesToRetrieve: [...shownAttributes],
    })
    return { documents: hits, total: estimatedTotalHits }
  }

  /** Waits for a task and fails when it failed; a full disk or a bad document shows only there. */
  async done(task: EnqueuedTaskPromise): Promise<void> {
    const { status, error } = await task.waitTask({ timeout: taskTimeout, interval: 15 })
    if (status !== 'succeeded') {
      throw new SearchUnavailable(
        'task',
        `Meilisearch ended a task as ${status}: ${error?.message ?? 'no reason given'}`,
      )
    }
  }

  /** Names the rebuild under way, or is empty when there is none. */
  async rebuildUnderWay(): Promise<string> {
    return (await this.createdAt(this.nextUid)) ?? ''
  }

  /** Creates an index with our settings, empty. */
  async create(uid: string): Promise<void> {
    await this.done(this.client.createIndex(uid, { primaryKey: 'key' }))
    await this.done(this.client.index(uid).updateSettings(settings))
  }

  async drop(uid: string): Promise<void> {
    if (await this.exists(uid)) await this.done(this.client.deleteIndex(uid))
  }

  private async exists(uid: string): Promise<boolean> {
    return (await this.createdAt(uid)) !== null
  }

  private async createdAt(uid: string): Promise<string | null> {
    try {
      return String((await this.client.getRawIndex(uid)).createdAt)
    } catch (error) {
      if (codeOf(error) === 'index_not_found') return null
      throw error
    }
  }

  private async prepare(): Promise<void> {
    const { pkgVersion } = await this.client.getVersion()
    if (!isRecent(pkgVersion)) {
      throw new SearchUnavailable(
        'version',
        `Meilisearch ${pkgVersion} is too old; ${oldestServer.join('.')} or newer is needed.`,
      )
    }
    if (!(await this.exists(this.liveUid))) {
      // Two processes may do this at once: the second finds the index there.
      await this.create(this.liveUid).catch(async (error) => {
        if (!(await this.exists(this.liveUid))) throw error
      })
    } else if (!sameSettings(await this.live.getSettings())) {
      await this.done(this.live.updateSettings(settings))
    }
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestServer[0] || (major === oldestServer[0] && minor >= oldestServer[1])
}

function codeOf(error: unknown): string | undefined {
  return error instanceof MeilisearchApiError ? error.cause?.code : undefined
}

/** What went wrong in words an administrator can act on. */
function explain(error: unknown, url: string): unknown {
  if (error instanceof SearchUnavailable) return error
  if (!(error instanceof Error) || !error.name.startsWith('Meilisearch')) return error
  const code = codeOf(error)
  const refused = code === 'invalid_api_key' || code === 'missing_authorization_header'
  const why = refused ? 'it refuses the key' : code ? error.message : 'it does not answer'
  return new SearchUnavailable(
    refused ? 'key' : code ? 'task' : 'away',
    `Meilisearch at ${url} cannot be used: ${why}.`,
    { cause: error },
  )
}
