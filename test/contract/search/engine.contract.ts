import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  fingerprint,
  parseQuery,
  visibilityOf,
  type FacetFilter,
  type SearchEngine,
  type SearchQuery,
  type SearchResult,
} from '../../../search'
import { documents } from './documents'
import { hostileTexts } from './hostile-texts'
import type { EngineUnderTest } from './engines'

/** What every engine behind the port must do. */
export function describeEngine(under: EngineUnderTest): void {
  describe.skipIf(under.skip)(`${under.name}${under.skip ? ` (skipped: ${under.skip})` : ''}`, () => {
    let engine: SearchEngine
    let dispose: () => Promise<void>

    beforeAll(async () => {
      const opened = await under.open()
      engine = opened.engine
      dispose = opened.dispose
      await engine.index(documents)
    }, 60_000)
    afterAll(() => dispose())

    const find = (text: string, more: Partial<SearchQuery> = {}): Promise<SearchResult> =>
      engine.search({ query: parseQuery(text), visibility: visibilityOf(), ...more })
    const ids = async (text: string, more: Partial<SearchQuery> = {}) =>
      (await find(text, more)).hits.map((hit) => hit.id).sort()
    const first = async (text: string) => (await find(text)).hits[0]?.id

    it('finds a word inside a longer word', async () => {
      expect(await ids('"留守妇女"')).toEqual(['report:1', 'report:13'])
      expect(await first('留守妇女 农业')).toBe('report:1')
    })

    it('finds an exact phrase exactly where it stands', async () => {
      expect(await ids('"小额担保贷款"')).toEqual(['report:4'])
      expect(await ids('“守妇”')).toEqual(['report:1', 'report:13'])
      expect(await ids('「妇女留守」')).toEqual([])
    })

    it('finds a term that quotation marks interrupt', async () => {
      expect(await ids('"两癌检查"')).toEqual(['report:5'])
      expect(await first('两癌检查')).toBe('report:5')
    })

    it('finds single characters', async () => {
      expect(await ids('孝')).toEqual(['report:7'])
      expect(await ids('癌')).toEqual(['report:5', 'report:6'])
    })

    it('reads traditional characters, full-width letters and capitals alike', async () => {
      expect(await first('留守婦女 農業')).toBe('report:1')
      expect(await ids('"ｉｎｔｅｒｎｅｔ"')).toEqual(['report:9'])
      expect(await ids('"2012年電子商務"')).toEqual(['report:9'])
    })

    it('finds synonyms and says so', async () => {
      const result = await find('家暴')
      expect(result.hits.map((hit) => hit.id)).toEqual(['report:3'])
      expect(result.alsoSearched).toContainEqual({
        for: '家暴',
        terms: ['家庭暴力', '家庭施暴'],
        reason: 'synonym',
      })
      expect((await find('家暴', { synonyms: false })).alsoSearched).toEqual([])
    })

    it('understands pinyin and its initials', async () => {
      for (const typed of ['lsfn', 'liushoufunv', 'LSFN']) {
        const result = await find(typed)
        expect(result.hits.map((hit) => hit.id).sort(), typed).toEqual(['report:1', 'report:13'])
        expect(result.alsoSearched).toEqual([{ for: typed, terms: ['留守妇女'], reason: 'pinyin' }])
      }
      expect(await first('wxl')).toBe('report:1')
    })

    it('forgives one wrong, missing or superfluous character', async () => {
      for (const typed of ['留守妇人', '留妇女', '留守的妇女']) {
        const { hits, alsoSearched } = await find(typed)
        expect(
          hits
            .slice(0, 2)
            .map((hit) => hit.id)
            .sort(),
          typed,
        ).toEqual(['report:1', 'report:13'])
        expect(alsoSearched[0], typed).toMatchObject({ for: typed, reason: 'spelling' })
        expect(alsoSearched[0]!.terms).toContain('留守妇女')
      }
      expect(await first('巾国家政')).toBe('article:12')
      expect(await first('巾家政')).toBe('article:12')
      expect(await first('王秀南')).toBe('report:1')
    })

    it('says when no document holds the words typed, and finds what is written where words are cut otherwise', async () => {
      expect(await find('量子色动力学')).toMatchObject({ approximate: true })
      expect(await find('留守妇人')).toMatchObject({ approximate: true })
      expect(await find('留守妇女 量子')).toMatchObject({ approximate: false })
      expect(await find('lsfn')).toMatchObject({ approximate: false })
      const hidden = visibilityOf({ personId: '9', judgingRounds: ['round-1'] })
      expect(await find('互助组 孝', { visibility: hidden }), 'held by none of hers').toMatchObject({
        approximate: true,
      })
      expect(await find('互助组 孝')).toMatchObject({ approximate: false })
      const { approximate, hits } = await find('守妇')
      expect(approximate).toBe(false)
      expect(hits.map((hit) => hit.id).sort()).toEqual(['report:1', 'report:13'])
    })

    it('takes synonyms of added groups at once', async () => {
      const groups = [{ type: 'eq' as const, canonical: '小额担保贷款', variants: ['巾帼金融帮扶'] }]
      const { hits, alsoSearched, approximate } = await find('巾帼金融帮扶', { groups })
      expect(hits[0]!.id).toBe('report:4')
      expect(approximate).toBe(false)
      expect(alsoSearched).toEqual([{ for: '巾帼金融帮扶', terms: ['小额担保贷款'], reason: 'synonym' }])
    })

    it('finds phrases with punctuation', async () => {
      const [{ id, text } = { id: '', text: '' }] = documents.flatMap(
        ({ id, body }) => /..，./.exec(body)?.map((text) => ({ id, text })) ?? [],
      )
      expect(await ids(`"${text}"`)).toContain(id)
      expect(await ids(`"${text.slice(1)}"`)).toContain(id)
      expect(await ids(`"${text.replace('，', '。')}"`)).toEqual([])
    })

    it('leaves out what is excluded', async () => {
      expect(await ids('留守妇女 -"农业生产" -评审 -儿童 -老人')).toEqual([])
      expect(await ids('"留守" -妇女')).toEqual(['report:10', 'report:2'])
    })

    it('confines a part to a field', async () => {
      expect(await ids('篇名:留守')).toEqual(['report:1', 'report:13', 'report:2'])
      expect(await ids('作者：王秀兰')).toEqual(['report:1'])
      expect(await ids('单位:沂水')).toEqual(['report:1'])
      expect(await ids('关键词:小额担保贷款')).toEqual(['report:4'])
      expect(await ids('市:济南')).toEqual(['report:3', 'report:4'])
      expect(await ids('年:2013 市:济南市')).toEqual(['report:3'])
    })

    it('requires every part as typed in exact mode', async () => {
      expect(await ids('x', { query: parseQuery('妇女 培训', { mode: 'exact' }) })).toEqual(['article:15'])
    })

    it('searches within an earlier result', async () => {
      const within = [parseQuery('培训')]
      expect(await ids('电子商务', { within })).toEqual(['report:9'])
      expect(await ids('"妇女"', { within })).toEqual(['article:15'])
    })

    it('shows a document only to those who may find it', async () => {
      const finds = async (actor: Parameters<typeof visibilityOf>[0]) =>
        ids('"留守妇女"', { visibility: visibilityOf(actor) })
      expect(await finds(null)).toEqual(['report:1', 'report:13'])
      expect(await finds({ personId: '7' })).toEqual(['diary:11', 'report:1', 'report:13'])
      expect(await finds({ personId: '8', roles: [{ role: 'leader', unit: '371323' }] })).toEqual([
        'diary:11',
        'report:1',
        'report:13',
      ])
      expect(await finds({ personId: '8', roles: [{ role: 'leader', unit: '370102' }] })).toEqual([
        'report:1',
        'report:13',
      ])
      expect(await finds({ personId: '9', judgingRounds: ['round-1'] })).toEqual(['report:1'])
      expect(await finds({ personId: '9', judgingRounds: ['round-2'] })).toEqual(['report:1', 'report:13'])
    })

    it('counts facets over all that is found, and narrows by them', async () => {
      const query = { query: parseQuery('"妇女"'), visibility: visibilityOf() }
      const counts = await engine.facets(query)
      expect(counts.year).toEqual([
        { value: '2012', count: 4 },
        { value: '2013', count: 3 },
      ])
      expect(counts.kind).toEqual([
        { value: 'report', count: 6 },
        { value: 'article', count: 1 },
      ])
      const filters: FacetFilter = { year: ['2013'], kind: ['report'] }
      expect(await ids('"妇女"', { filters })).toEqual(['report:5', 'report:6'])
      expect(await ids('"妇女"', { filters: { city: ['潍坊市', '临沂市'] } })).toEqual([
        'report:1',
        'report:5',
        'report:6',
      ])
    })

    it('sorts by date and by score, without a value last', async () => {
      const sorted = async (sort: 'date' | 'score') =>
        (await find('"报告"', { query: parseQuery('', {}), sort, limit: 3 })).hits.map((hit) => hit.id)
      expect(await sorted('date')).toEqual(['article:15', 'article:12', 'report:6'])
      expect(await sorted('score')).toEqual(['report:2', 'report:1', 'report:3'])
    })

    it('pages without repeating or losing a document', async () => {
      const pages = await Promise.all(
        [0, 4, 8, 12].map(async (offset) => (await find('', { offset, limit: 4 })).hits.map((hit) => hit.id)),
      )
      expect(new Set(pages.flat()).size).toBe(13)
      expect((await find('')).total).toBe(13)
    })

    it('marks hits in whole phrases', async () => {
      const [hit] = (await find('"两癌检查"')).hits
      expect(hit!.title).toEqual([
        { text: '做好“', hit: false },
        { text: '两癌”检查', hit: true },
        { text: '的几点体会', hit: false },
      ])
    })

    it('finds a word searched for in vain as soon as a document brings it', async () => {
      expect(await ids('葵花榨油')).toEqual([])
      await engine.index([
        { id: 'report:oil', kind: 'report', title: '葵花榨油坊', body: '葵花榨油坊缺销路。', access: ['public'] },
      ])
      expect(await ids('葵花榨油')).toEqual(['report:oil'])
      await engine.remove(['report:oil'])
    })

    it('replaces and removes documents', async () => {
      const extra = { ...documents[11]!, id: 'article:99', title: '临时文章', body: '麦穗画合作工坊。' }
      await engine.index([extra])
      expect(await ids('"麦穗画"')).toEqual(['article:99'])
      await engine.index([{ ...extra, body: '葫芦烙画工坊。' }])
      expect(await ids('"麦穗画"')).toEqual([])
      expect(await ids('"葫芦烙画"')).toEqual(['article:99'])
      await engine.remove(['article:99', 'article:unknown'])
      expect(await ids('"葫芦烙画"')).toEqual([])
    })

    it('tells of each document what it was when it was indexed', async () => {
      const entries = new Map<string, string>()
      for await (const { id, fingerprint: kept } of engine.entries()) entries.set(id, kept)
      expect(entries).toEqual(new Map(documents.map((document) => [document.id, fingerprint(document)])))
      expect(fingerprint({ ...documents[0]!, access: ['internal'] })).not.toBe(entries.get(documents[0]!.id))
    })

    it('takes hostile text for text', async () => {
      for (const text of hostileTexts) {
        const result = await find(text)
        expect(Array.isArray(result.hits), text).toBe(true)
        await engine.suggest({ text, visibility: visibilityOf() })
      }
      expect(await first('留守妇女 农业')).toBe('report:1')
    })

    it('suggests terms, titles and places as they are typed, in characters or pinyin', async () => {
      const suggest = async (text: string) =>
        (await engine.suggest({ text, visibility: visibilityOf() })).map((each) => each.text)
      expect(await suggest('留守')).toContain('留守妇女')
      expect(await suggest('lsfn')).toContain('留守妇女')
      expect(await suggest('临沂')).toContain('临沂市')
      expect(await suggest('反家庭')).toContain('反家庭暴力工作的实践与思考')
      expect(await suggest('到杏林')).toEqual([])
    })

    it('swaps a rebuilt index in, keeping the edits made meanwhile', async () => {
      async function* stream() {
        yield documents[0]!
        yield documents[1]!
        await engine.index([{ ...documents[2]!, title: '重建期间修改' }])
        await engine.remove(['report:1', 'report:4'])
        expect((await engine.health()).rebuilding).toBe(true)
        expect(await ids('"小额担保贷款"')).toEqual([])
        yield documents[2]!
        yield documents[3]!
        yield documents[4]!
      }
      await engine.rebuild(stream())
      const left: string[] = []
      for await (const { id } of engine.entries()) left.push(id)
      expect(left.sort()).toEqual(['report:2', 'report:3', 'report:5'])
      expect(await ids('篇名:重建期间')).toEqual(['report:3'])
      expect(await engine.health()).toMatchObject({ ok: true, documents: 3, rebuilding: false })
      await engine.rebuild(documents)
      expect((await find('')).total).toBe(13)
    })
  })
}
