import type { Client } from '../../bench/client'

/** One page: who opens it (null: a stranger) and where it is in the demonstration. */
export type MainPage = { account: string | null; name: string; path: string }

export const uuid = '[0-9a-f-]{36}'

/** Names and addresses as pages of one person. */
export const pagesOf = (account: string | null, pages: Record<string, string>): MainPage[] =>
  Object.entries(pages).map(([name, path]) => ({ account, name, path }))

/** The first address in a page that has this form; where there is none, after doing what makes one. */
export async function foundOrMade(
  client: Client,
  path: string,
  form: RegExp,
  make: () => Promise<unknown>,
): Promise<string> {
  const find = () => client.find(path, form)
  return find().catch(async () => {
    await make()
    return find()
  })
}

/** A file handed over by a form of one file. */
export function fileForm(bytes: Buffer, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  return form
}
