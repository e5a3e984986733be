import { execFileSync } from 'node:child_process'

/** Migrates and seeds the template in a process of its own, so that no connection to it stays open. */
export async function buildTemplate(ownerUrl: string, appUrl: string, judgeUrl: string): Promise<void> {
  const { applyMigrations } = await import('../../prisma/migrate')
  const { installJobQueue } = await import('../../app/server/bring-up/job-queue')
  await applyMigrations(ownerUrl)
  await installJobQueue(ownerUrl)
  execFileSync(process.execPath, ['--import', 'tsx', 'test/setup/seed-template.ts'], {
    env: { ...process.env, FUQING_APP_DATABASE_URL: appUrl, FUQING_JUDGE_DATABASE_URL: judgeUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
