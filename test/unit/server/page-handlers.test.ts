import type { ServerBuild } from '@remix-run/node'
import type { Request, Response } from 'express'
import { describe, expect, it } from 'vitest'
import { below, pageHandlers } from '../../../app/server/page-handlers'

const routes = {
  root: { id: 'root', path: '' },
  home: { id: 'home', parentId: 'root', index: true },
  rest: { id: 'rest', parentId: 'root', path: '*' },
  desk: { id: 'desk', parentId: 'root', path: 'judging' },
  sheet: { id: 'sheet', parentId: 'root', path: 'judging/:code' },
  rounds: { id: 'rounds', parentId: 'root', path: 'rounds' },
}
const build = { routes, assets: { routes, version: '1' } } as unknown as ServerBuild

/** Ids of the routes the handler for this address knows. */
function known(path: string): string[] {
  let ids: string[] = []
  const answer = pageHandlers(build, (part) => () => void (ids = Object.keys(part.routes)))
  answer({ path } as Request, {} as Response, () => undefined)
  return ids
}

describe('handlers of pages', () => {
  const every = ['root', 'home', 'rest']

  it('know the routes of the first part of the address and those of every page', () => {
    expect(known('/judging')).toEqual([...every, 'desk', 'sheet'])
    expect(known('/judging/7K2M-4QXZ')).toEqual([...every, 'desk', 'sheet'])
    expect(known('/rounds.data')).toEqual([...every, 'rounds'])
    expect(Object.keys(below(build, 'rounds').assets.routes)).toEqual([...every, 'rounds'])
  })

  it('take the address as the router does: in either case, written with percent signs', () => {
    expect(known('/Judging')).toContain('desk')
    expect(known('/%6Audging')).toContain('desk')
  })

  it('answer what is no page with what every page has', () => {
    for (const path of ['/', '//judging', '/nothing', '/_root.data', '/%E0%A4%A', '/*'])
      expect(known(path)).toEqual(every)
  })

  it('tell a browser of the routes that begin as its links do, in one version of the build', () => {
    expect(manifest('p=%2Fjudging%2F7K2M-4QXZ&p=%2Fnothing&version=1')).toEqual([...every, 'desk', 'sheet'])
    expect(manifest('p=%2Fjudging&version=0')).toBe(204)
  })
})

function manifest(query: string): string[] | number {
  let answer: string[] | number = 0
  const response = {
    set: () => response,
    json: (routes: object) => (answer = Object.keys(routes)),
    status: (status: number) => ((answer = status), response),
    end: () => undefined,
  }
  const path = '/__manifest'
  pageHandlers(build, () => () => undefined)(
    { path, originalUrl: `${path}?${query}` } as Request,
    response as unknown as Response,
    () => undefined,
  )
  return answer
}
