import type { Client } from '../../bench/client'
import { pagesOf } from './page'

export async function judgesPages(judge: Client) {
  const { text } = await judge.open('/judging')
  const rounds = await Promise.all(
    [...new Set(text.match(/\/judging\?round=[0-9a-f-]{36}/g))].map((round) => judge.open(round)),
  )
  const codes = [
    ...new Set(
      [
        ...rounds
          .map((round) => round.text)
          .join()
          .matchAll(/\/judging\/([0-9A-Z]{4}-[0-9A-Z]{4})/g),
      ].map(([, code]) => code!),
    ),
  ]
  const sheets = await Promise.all(
    codes.map(async (code) => ({ code, form: (await judge.open(`/judging/${code}`)).text.includes('name="score.') })),
  )
  const [open, done] = [sheets.find(({ form }) => form)!.code, sheets.find(({ form }) => !form)!.code]
  return pagesOf('pingwei', {
    desk: '/judging',
    sheet: `/judging/${open}`,
    'sheet-submitted': `/judging/${done}`,
    recusal: `/judging/${open}/recusal`,
    declaration: await judge.find('/judging', /^\/judging\/declaration\//),
    packet: await judge.find('/judging', /^\/judging\/packet\//),
  })
}
