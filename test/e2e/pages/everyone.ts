import { Client } from '../../bench/client'
import { pagesOf, uuid } from './page'

export async function everyonesPages(origin: string) {
  const stranger = new Client(origin)
  const help = Object.fromEntries(
    [...(await stranger.open('/help')).text.matchAll(/href="\/help\/([\w-]+)"/g)].map(([, topic]) => [
      `help-${topic}`,
      `/help/${topic}`,
    ]),
  )
  return pagesOf(null, {
    home: '/',
    columns: '/columns',
    column: await stranger.find('/columns', /^\/columns\/./),
    article: await stranger.find('/', /^\/articles\//),
    notices: '/notices',
    notice: await stranger.find('/notices', new RegExp(`^/notices/${uuid}$`)),
    certificates: '/certificates',
    'sign-in': '/sign-in',
    'sign-in-second-factor': '/sign-in/second-factor',
    help: '/help',
    ...help,
  })
}
