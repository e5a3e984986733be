import { facetNames } from '../../../search/engine'
import { lastPage, longestQuery, mostWithin, pageSize } from '../limits'
import { modes, scopes } from '../refine'

const text = { type: 'string' } as const
const list = { type: 'array', items: text } as const
/** What a person types, and what a facet is narrowed to, as long and as many as the page takes. */
const words = { ...text, maxLength: longestQuery } as const
const values = { type: 'array', items: { ...text, maxLength: 60 }, maxItems: 30 } as const
const query = (name: string, description: string, schema: object = text) => ({ name, in: 'query', description, schema })
const answer = (description: string, properties: object) => ({
  description,
  content: { 'application/json': { schema: { type: 'object', properties } } },
})
const path = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })

const error = answer('错误', { error: text, message: text })
const refusals = {
  400: { ...error, description: '参数不认识或不合规定' },
  401: { ...error, description: '没有密钥，或密钥无效、已作废' },
  429: { ...error, description: '超过每分钟的次数，见 Retry-After' },
  503: { ...error, description: '检索暂时不能用' },
}
const hit = {
  type: 'object',
  properties: {
    id: text,
    kind: { enum: ['report', 'diary', 'article'] },
    title: text,
    snippet: { ...text, description: '命中词在【】里' },
    occurrences: { type: 'integer' },
    date: text,
    city: text,
    county: text,
    organization: text,
    authors: list,
    themes: list,
    column: text,
    award: text,
  },
}
const { snippet: _snippet, occurrences: _occurrences, ...card } = hit.properties
const counts = { type: 'array', items: { type: 'object', properties: { value: text, count: { type: 'integer' } } } }

/** OpenAPI 3.1 of the interface for programs. Parameters are those of the page's address. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: '妇情资料库接口',
    version: '1',
    description:
      '只读。每个请求带 Authorization: Bearer 密钥；能查到的，与密钥主人在检索页上能查到的相同。每个密钥每分钟 60 次。',
  },
  servers: [{ url: '/api/v1' }],
  components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  security: [{ key: [] }],
  paths: {
    '/search': {
      get: {
        summary: '检索',
        parameters: [
          query('q', '检索词，写法与检索页相同：引号、减号、篇名: 等', words),
          query('scope', '检索项', { enum: scopes }),
          query('mode', '模糊或精确', { enum: modes }),
          query('within', '在这些检索的结果中，可重复', { type: 'array', items: words, maxItems: mostWithin }),
          query('sort', '排序', { enum: ['relevance', 'date', 'score'] }),
          query('synonyms', 'off 不查同义词', { enum: ['off'] }),
          query('page', `页，每页 ${pageSize} 条，最多 ${lastPage} 页`, {
            type: 'integer',
            minimum: 1,
            maximum: lastPage,
          }),
          ...facetNames.map((name) => query(name, '限定范围，可重复', values)),
          query('open', '要计数的分组，可重复', {
            type: 'array',
            items: { enum: facetNames },
            maxItems: facetNames.length,
          }),
        ],
        responses: {
          200: answer('结果', {
            total: { type: 'integer' },
            totalIsExact: { type: 'boolean' },
            complete: { type: 'boolean', description: '否：结果太多，列出和统计的只是其中最新的' },
            page: { type: 'integer' },
            pages: { type: 'integer' },
            alsoSearched: {
              type: 'array',
              items: { type: 'object', properties: { for: text, terms: list, reason: text } },
            },
            hits: { type: 'array', items: hit },
            facets: { type: 'object', additionalProperties: counts },
          }),
          ...refusals,
        },
      },
    },
    '/suggestions': {
      get: {
        summary: '检索建议',
        parameters: [query('q', '正在输入的文字', words)],
        responses: {
          200: answer('建议', {
            suggestions: { type: 'array', items: { type: 'object', properties: { text, kind: text, id: text } } },
          }),
          ...refusals,
        },
      },
    },
    '/documents/{kind}/{id}': {
      get: {
        summary: '一篇文献的全文和引文',
        parameters: [
          path('kind', { enum: ['report', 'diary', 'article'] }),
          path('id', { ...text, description: '检索结果里 id 的冒号后面一段' }),
        ],
        responses: {
          200: answer('文献', {
            ...card,
            abstract: text,
            keywords: list,
            body: text,
            year: { type: 'integer' },
            methods: list,
            groups: list,
            citations: { type: 'object', properties: { gbt7714: text, bibtex: text, ris: text } },
          }),
          404: { ...error, description: '没有，或看不到' },
          ...refusals,
        },
      },
    },
  },
} as const
