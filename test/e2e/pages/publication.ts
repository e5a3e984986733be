import type { Client } from '../../bench/client'
import { pagesOf, uuid } from './page'

export async function editorsPages(editor: Client) {
  const article = await editor.find('/editing/articles', new RegExp(`^/editing/articles/${uuid}$`))
  const length = /\/editing\/columns\/[0-9a-f-]{36}\/length/.exec((await editor.open('/editing/issues')).text)![0]
  return pagesOf('bianji', {
    'editor-workbench': '/workbench',
    candidates: '/editing',
    articles: '/editing/articles',
    edition: article,
    preview: `${article}/preview`,
    'refused-step': `${article}/checks`,
    issues: '/editing/issues',
    'column-length': length,
  })
}
