import { personIds } from '../../../prisma/seed/corpus-people'
import { submissionId } from '../../../prisma/seed/corpus-reports'
import { generateCorpus } from '../../../prisma/seed/corpus/generate'
import { scoreReport } from '../../../prisma/seed/corpus/judging/scores'
import { demonstrationPassword } from '../../../prisma/seed/demonstration-password'
import { signedIn } from '../../bench/client'
import { asOwner } from '../../bench/owner'
import { sent } from './copies'

type Open = { username: string; personId: string; code: string; submissionId: string; version: number }

/** Every sheet still open, scored as the judge of the demonstration judges, sent by the form of her page. @returns how many */
export async function submitOpenSheets(origin: string, dataDir: string, roundId: string): Promise<string> {
  const { sheets, accounts } = await asOwner(dataDir, async (client) => ({
    sheets: (
      await client.query<Open>(
        `SELECT p."username", p."id" AS "personId", b."code", e."submissionId", coalesce(d."version", 0) AS "version"
       FROM "Assignment" a JOIN "Seat" s ON s."id" = a."seatId" JOIN "Person" p ON p."id" = s."personId" JOIN "BlindCopy" b ON b."id" = a."blindCopyId"
         JOIN "Entry" e ON e."id" = b."entryId" LEFT JOIN "ScoreSheet" d ON d."assignmentId" = a."id"
       WHERE a."roundId" = $1 AND NOT EXISTS (SELECT FROM "ScoreSheetSubmission" f WHERE f."assignmentId" = a."id")
         AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = a."id") AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id")
       ORDER BY p."username", a."readingOrder"`,
        [roundId],
      )
    ).rows,
    accounts: new Map(
      (await client.query<{ id: string; username: string }>('SELECT "id", "username" FROM "Person"')).rows.map(
        ({ id, username }) => [username, id],
      ),
    ),
  }))
  const corpus = generateCorpus({ size: 'M', seed: 2012 })
  const reports = new Map([...corpus.reports()].map((report) => [submissionId(report), report]))
  const idOf = personIds(corpus, '', accounts)
  const judges = new Map(corpus.people.filter(({ kind }) => kind === 'judge').map((judge) => [idOf(judge.id), judge]))
  const usernames = [...new Set(sheets.map(({ username }) => username))]
  for (const username of usernames) {
    const judge = await signedIn(origin, username, demonstrationPassword)
    for (const { personId, code, submissionId: submission, version } of sheets.filter(
      (sheet) => sheet.username === username,
    )) {
      const { marks, opinion } = scoreReport(2012, judges.get(personId)!, reports.get(submission)!)
      const scores = Object.entries(marks).map(([name, mark]) => [`score.${name}`, String(mark)] as [string, string])
      await sent(judge, `/judging/${code}`, [
        ['intent', 'submission'],
        ...scores,
        ['opinion', opinion],
        ['version', String(version)],
        ['checked', 'on'],
      ])
    }
  }
  return `${usernames.length} 位评委，${sheets.length} 份`
}
