import { demonstrationPassword } from '../../prisma/seed/demonstration-password'
import { signedIn } from '../bench/client'
import { administratorsPages } from './pages/administration'
import { evaluationPages } from './pages/evaluation'
import { everyonesPages } from './pages/everyone'
import { authorsPages, cadresPages, leadersPages } from './pages/fieldwork'
import { judgesPages } from './pages/judging'
import { researchersPages } from './pages/library'
import type { MainPage } from './pages/page'
import { editorsPages } from './pages/publication'

/** The pages of every role, at addresses found by following links from each person's first page. */
export async function mainPages(origin: string): Promise<MainPage[]> {
  const accounts = ['ganbu', 'zulianbu', 'pingwei', 'bianji', 'yanjiu', 'guanli'] as const
  const [cadre, organizer, judge, editor, researcher, administrator] = await Promise.all(
    accounts.map((account) => signedIn(origin, account, demonstrationPassword)),
  )
  const groups = await Promise.all([
    everyonesPages(origin),
    cadresPages(cadre!),
    authorsPages(origin, organizer!, administrator!),
    leadersPages(),
    evaluationPages(organizer!),
    judgesPages(judge!),
    editorsPages(editor!),
    researchersPages(researcher!),
    administratorsPages(administrator!),
  ])
  return groups.flat()
}

/** Pages of app/routes.ts that mainPages leaves out, with the reason. */
export const unvisited: Record<string, string> = {
  '/editing/articles/:article/consent': 'the same page of a refused step as /checks',
  '/editing/articles/:article/publication': 'the same page of a refused step as /checks',
  '/editing/articles/:article/retraction': 'the same page of a refused step as /checks',
  '/*': 'what is not there is tried in main-pages.test.ts',
}
