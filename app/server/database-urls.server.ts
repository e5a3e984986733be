/**
 * Where the app's and the judges' connections go. Bring-up starts or finds the database, then tells the
 * serving process by these two variables; nothing else sets them.
 */
export function databaseUrls(): { appUrl: string; judgeUrl: string } {
  const appUrl = process.env.FUQING_APP_DATABASE_URL
  const judgeUrl = process.env.FUQING_JUDGE_DATABASE_URL
  if (!appUrl || !judgeUrl) throw new Error('The database is not open. Start the app with `npm start`.')
  return { appUrl, judgeUrl }
}
